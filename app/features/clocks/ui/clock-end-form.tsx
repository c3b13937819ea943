/** How a clock ended, and why where it was not met. */
import { Form } from "@remix-run/react";
import { RadioGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { clockEndSchema } from "../clock-schemas";

export function ClockEndForm() {
  const t = useText();
  const form = useZodForm(clockEndSchema, { state: "cancelled", reason: "" });
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      <FieldGroup {...form.field("state")} legend={t("clocks.one.endHow")}>
        <RadioGroup
          options={[
            {
              value: "met",
              label: t("clocks.one.endMet"),
              hint: t("clocks.one.endMetHint"),
            },
            { value: "cancelled", label: t("clocks.one.endCancelled") },
          ]}
        />
      </FieldGroup>
      <Field
        {...form.field("reason")}
        label={t("clocks.one.endReason")}
        hint={t("clocks.one.endReasonHint")}
      >
        <Textarea rows={3} dir="auto" />
      </Field>
      <SubmitButton form={form}>{t("clocks.one.endSubmit")}</SubmitButton>
    </Form>
  );
}
