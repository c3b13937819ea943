/** What a customer was answered, before the clock of their request ends. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { rightsAnswerSchema } from "../requested/rights-schemas";

export function RightsAnswerForm({ version, back }: { version: number; back: string }) {
  const t = useText();
  const form = useZodForm(rightsAnswerSchema, { version: String(version), answer: "" });
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-5 text-lg">
      <FormErrors form={form} />
      <input type="hidden" name="version" value={version} />
      <Field
        {...form.field("answer")}
        label={t("rights.answer.answer")}
        hint={t("rights.form.noteHint")}
      >
        <Textarea rows={5} dir="auto" />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form} size="large">
          {t("rights.answer.submit")}
        </SubmitButton>
        <ButtonLink to={back} variant="quiet" size="large">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
