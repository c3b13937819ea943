/** What is changed for good, in words; and what somebody else wrote meanwhile. */
import { Form } from "@remix-run/react";
import { changeNoteSchema } from "~/features/cases/case-schemas";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type ChangeNoteFormProps = { start: { text: string; version: number }; back: string };

export function ChangeNoteForm({ start, back }: ChangeNoteFormProps) {
  const t = useText();
  const form = useZodForm(changeNoteSchema, start);
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      <Opened start={start} />
      <Field {...form.field("text")} label={t("changes.note.label")} hint={t("changes.note.hint")}>
        <Textarea rows={8} dir="auto" />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>{t("changes.note.submit")}</SubmitButton>
        <ButtonLink to={back} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
