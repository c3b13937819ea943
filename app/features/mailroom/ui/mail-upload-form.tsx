/** Hands mails in that somebody saved: chosen, or dropped on the field. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { FileDrop } from "~/ui/fields/file-drop";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export function MailUploadForm({ back, error }: { back: string; error?: string }) {
  const t = useText();
  return (
    <Form method="post" encType="multipart/form-data" className="space-y-5">
      <Field name="file" label={t("mailroom.upload.field")} error={error}>
        <FileDrop accept=".eml,.msg,message/rfc822,application/vnd.ms-outlook" multiple>
          {t("mailroom.upload.hint")}
        </FileDrop>
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t("mailroom.upload.submit")}</SubmitButton>
        <ButtonLink to={back} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
