/** Says why an exhibit is taken out. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { removalSchema } from "../evidence-schemas";

type RemovalFormProps = { page: string; version: number };

export function RemovalForm({ page, version }: RemovalFormProps) {
  const t = useText();
  const form = useZodForm(removalSchema, { reason: "" });
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      <input type="hidden" name="version" value={version} />
      <Field {...form.field("reason")} label={t("evidence.removal.reason")}>
        <Textarea rows={2} dir="auto" />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form} variant="danger">
          {t("evidence.removal.submit")}
        </SubmitButton>
        <ButtonLink to={page} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
