/** A notice by hand: a box to paste into, or else a file. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { FileDrop } from "~/ui/fields/file-drop";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { enterSchema } from "../deliveries/enter-schema";

export function EnterForm({ back }: { back: string }) {
  const t = useText();
  const form = useZodForm(enterSchema, { text: "" });
  return (
    <Form method="post" encType="multipart/form-data" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      <Field
        {...form.field("text")}
        label={t("deliveries.enter.text")}
        hint={t("deliveries.enter.textHint")}
      >
        <Textarea rows={12} dir="auto" spellCheck={false} className="font-mono" />
      </Field>
      <Field {...form.field("file")} label={t("deliveries.enter.file")} optional>
        <FileDrop accept=".json,.eml,.txt">{t("deliveries.enter.fileHint")}</FileDrop>
      </Field>
      <p className="max-w-prose text-sm text-ink-soft">{t("deliveries.enter.who")}</p>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>{t("deliveries.enter.submit")}</SubmitButton>
        <ButtonLink to={back} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
