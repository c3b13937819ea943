/** A reason and nothing else: for reopening and for declaring void. */
import { Form } from "@remix-run/react";
import type { CasePhase } from "~/features/cases/case-phase";
import { reasonSchema } from "~/features/cases/case-schemas";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";

type ReasonFormProps = { label: string; submit: string; seenPhase: CasePhase; danger?: boolean };

export function ReasonForm({ label, submit, seenPhase, danger }: ReasonFormProps) {
  const form = useZodForm(reasonSchema, { reason: "" });
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      <input type="hidden" name="seenPhase" value={seenPhase} />
      <Field {...form.field("reason")} label={label}>
        <Textarea rows={4} dir="auto" />
      </Field>
      <SubmitButton form={form} variant={danger ? "danger" : "primary"}>
        {submit}
      </SubmitButton>
    </Form>
  );
}
