/** Why a clock stands still. */
import { Form } from "@remix-run/react";
import { Field } from "~/ui/fields/field";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { clockPauseSchema } from "../clock-schemas";

export function ClockPauseForm() {
  const t = useText();
  const form = useZodForm(clockPauseSchema, { reason: "" });
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      <Field
        {...form.field("reason")}
        label={t("clocks.one.pauseReason")}
        hint={t("clocks.one.pauseReasonHint")}
      >
        <Textarea rows={3} dir="auto" />
      </Field>
      <SubmitButton form={form}>{t("clocks.one.pauseSubmit")}</SubmitButton>
    </Form>
  );
}
