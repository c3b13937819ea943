/** When people are told of tasks that are late. */
import { Form } from "@remix-run/react";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import type { Escalation } from "../escalation/escalation";
import { escalationSchema } from "../escalation/escalation-schemas";

type EscalationFormProps = { rule: Escalation & { version: number } };

export function EscalationForm({ rule }: EscalationFormProps) {
  const t = useText();
  const typed = (hours: number | null) => (hours === null ? "" : String(hours));
  const form = useZodForm(escalationSchema, {
    ownerHours: typed(rule.ownerHours),
    leadHours: typed(rule.leadHours),
    version: rule.version,
  });
  return (
    <Form method="post" {...form.props} className="space-y-4">
      <FormErrors form={form} />
      <input type="hidden" name="version" value={rule.version} />
      <Field
        {...form.field("ownerHours")}
        label={t("taskSettings.escalation.ownerHours")}
        hint={t("taskSettings.escalation.ownerHint")}
      >
        <Input inputMode="numeric" autoComplete="off" />
      </Field>
      <Field
        {...form.field("leadHours")}
        label={t("taskSettings.escalation.leadHours")}
        hint={t("taskSettings.escalation.leadHint")}
      >
        <Input inputMode="numeric" autoComplete="off" />
      </Field>
      <SubmitButton form={form}>{t("taskSettings.escalation.submit")}</SubmitButton>
    </Form>
  );
}
