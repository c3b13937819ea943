/** What is changed for good, in words; and what somebody else wrote meanwhile. */
import { Form, useActionData } from "@remix-run/react";
import { changeNoteSchema } from "~/features/cases/case-schemas";
import type { TheirFacts } from "~/features/cases/facts/their-facts";
import { TheirFactsNotice } from "~/features/cases/ui/facts/their-facts-notice";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type ChangeNoteFormProps = { text: string; version: number; back: string };

export function ChangeNoteForm({ text, version, back }: ChangeNoteFormProps) {
  const t = useText();
  const form = useZodForm(changeNoteSchema, { text, version });
  const theirs = useActionData<{ theirs?: TheirFacts }>()?.theirs;
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      {theirs && <TheirFactsNotice theirs={theirs} />}
      <input type="hidden" name="version" value={theirs?.version ?? version} />
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
