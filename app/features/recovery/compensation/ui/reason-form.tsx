/** Asks why, or what shows it, before a grant is moved. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { proofSchema, reasonSchema } from "../grants/grant-schemas";

type ReasonFormProps = {
  asks: "reason" | "proof";
  label: string;
  hint?: string;
  submit: string;
  danger?: boolean;
  back: string;
};

export function ReasonForm({ asks, label, hint, submit, danger, back }: ReasonFormProps) {
  const t = useText();
  const form = useZodForm(asks === "proof" ? proofSchema : reasonSchema, { reason: "" });
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-5 text-lg">
      <FormErrors form={form} />
      <Field {...form.field("reason")} label={label} hint={hint}>
        <Textarea rows={3} dir="auto" />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form} size="large" variant={danger ? "danger" : "primary"}>
          {submit}
        </SubmitButton>
        <ButtonLink to={back} variant="quiet" size="large">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
