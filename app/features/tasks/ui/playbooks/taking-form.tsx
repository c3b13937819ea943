/** Which tasks of a playbook are added to a case; what is there already cannot be ticked. */
import { Form } from "@remix-run/react";
import { CheckboxGroup } from "~/ui/fields/choice-group";
import { FieldGroup } from "~/ui/fields/field-group";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { takingSchema } from "../../playbooks/playbook-schemas";
import type { TaskState } from "../../task-lifecycle";

type TakingFormProps = {
  playbook: string;
  tasks: readonly { key: string; title: string; here: TaskState | null }[];
};

export function TakingForm({ playbook, tasks }: TakingFormProps) {
  const t = useText();
  const form = useZodForm(takingSchema, { of: playbook, keys: [] });
  if (tasks.every(({ here }) => here !== null)) {
    return <p>{t("taskSettings.taking.nothing")}</p>;
  }
  return (
    <Form method="post" {...form.props} className="space-y-4">
      <FormErrors form={form} />
      <input type="hidden" name="of" value={playbook} />
      <FieldGroup {...form.field("keys")} legend={t("taskSettings.taking.pick")}>
        <CheckboxGroup
          options={tasks.map(({ key, title, here }) => ({
            value: key,
            label: title,
            hint: here ? t("taskSettings.taking.here", { state: here }) : undefined,
            disabled: here !== null,
          }))}
        />
      </FieldGroup>
      <SubmitButton form={form}>{t("taskSettings.taking.submit")}</SubmitButton>
    </Form>
  );
}
