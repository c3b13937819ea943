/** When people are told of tasks that are late. */
import { Form } from "@remix-run/react";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { escalationSchema } from "../escalation/escalation-schemas";
import type { typedRule } from "../escalation/typed-rule";

type EscalationFormProps = { start: ReturnType<typeof typedRule> };

export function EscalationForm({ start }: EscalationFormProps) {
  const t = useText();
  const form = useZodForm(escalationSchema, start);
  return (
    <Form method="post" {...form.props} className="space-y-4">
      <FormErrors form={form} />
      <Opened start={start} />
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
