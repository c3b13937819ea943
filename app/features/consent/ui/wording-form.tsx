/** The exact words people read at a source, with a picture of them. A plain upload. */
import { Form, useActionData } from "@remix-run/react";
import type { FormReply } from "~/platform/forms/form-reply";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { FileDrop } from "~/ui/fields/file-drop";
import { Input } from "~/ui/fields/input";
import { Textarea } from "~/ui/fields/textarea";
import { ErrorSummary } from "~/ui/page/error-summary";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

const FIELDS = ["label", "language", "text", "shownFrom", "shownUntil", "picture"] as const;

export function WordingForm({ language, back }: { language: string; back: string }) {
  const t = useText();
  const reply = useActionData<FormReply>();
  const typed = reply?.values as Record<string, string> | undefined;
  const error = (name: (typeof FIELDS)[number]) =>
    reply?.errors[name] ? { error: reply.errors[name] } : {};
  return (
    <Form method="post" encType="multipart/form-data" className="max-w-prose space-y-5">
      <ErrorSummary
        attempt={reply ? 1 : 0}
        errors={[
          ...(reply?.formError ? [{ message: reply.formError }] : []),
          ...FIELDS.flatMap((name) => {
            const message = reply?.errors[name];
            return message ? [{ message, field: `f-${name}` }] : [];
          }),
        ]}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          name="label"
          label={t("consent.label")}
          hint={t("consent.labelHint")}
          {...error("label")}
        >
          <Input defaultValue={typed?.label ?? ""} autoComplete="off" />
        </Field>
        <Field
          name="language"
          label={t("consent.language")}
          hint={t("consent.languageHint")}
          {...error("language")}
        >
          <Input defaultValue={typed?.language ?? language} autoComplete="off" />
        </Field>
      </div>
      <Field name="text" label={t("consent.text")} {...error("text")}>
        <Textarea defaultValue={typed?.text ?? ""} rows={4} />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="shownFrom" label={t("consent.shownFrom")} optional {...error("shownFrom")}>
          <Input type="date" defaultValue={typed?.shownFrom ?? ""} />
        </Field>
        <Field name="shownUntil" label={t("consent.shownUntil")} optional {...error("shownUntil")}>
          <Input type="date" defaultValue={typed?.shownUntil ?? ""} />
        </Field>
      </div>
      <Field name="picture" label={t("consent.picture")} optional {...error("picture")}>
        <FileDrop accept=".png,.jpg,.jpeg,.webp,.pdf">{t("consent.pictureHint")}</FileDrop>
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t("consent.saveWording")}</SubmitButton>
        <ButtonLink to={back} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
