/** A task that no playbook knew of. */
import { Form } from "@remix-run/react";
import { Checkbox } from "~/ui/fields/checkbox";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { newTaskSchema } from "../task-schemas";
import { TASK_STAGES } from "../task-stage";

type NewTaskFormProps = {
  action: string;
  roles: readonly Choice[];
  people: readonly Choice[];
};

export function NewTaskForm({ action, roles, people }: NewTaskFormProps) {
  const t = useText();
  const form = useZodForm(
    newTaskSchema,
    { title: "", stage: "appeal", role: "", ownerId: "", dueAt: "" },
    { id: "task" },
  );
  return (
    <Form method="post" action={action} {...form.props} className="@container space-y-4">
      <FormErrors form={form} />
      <Field {...form.field("title")} label={t("tasks.screens.newTitle")}>
        <Input dir="auto" autoComplete="off" />
      </Field>
      <div className="grid gap-4 @md:grid-cols-2">
        <Field {...form.field("ownerId")} label={t("tasks.screens.newOwner")} optional>
          <Select prompt={t("tasks.screens.giveNobody")} options={people} />
        </Field>
        <Field {...form.field("role")} label={t("tasks.screens.newRole")} optional>
          <Select prompt={t("tasks.screens.anyRole")} options={roles} />
        </Field>
        <Field {...form.field("dueAt")} label={t("tasks.screens.newDue")} optional>
          <Input type="datetime-local" />
        </Field>
        <Field {...form.field("stage")} label={t("tasks.screens.newStage")}>
          <Select
            options={TASK_STAGES.map((value) => ({
              value,
              label: t(`tasks.screens.stages.${value}`),
            }))}
          />
        </Field>
      </div>
      <Checkbox {...form.field("mandatory")} label={t("tasks.screens.newMandatory")} />
      <SubmitButton form={form}>{t("tasks.screens.add")}</SubmitButton>
    </Form>
  );
}
