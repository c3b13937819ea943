/** A task that an installation adds to a playbook, or changes. */
import { Form } from "@remix-run/react";
import type { z } from "zod/mini";
import { Checkbox } from "~/ui/fields/checkbox";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { newPlaybookTaskSchema, playbookTaskSchema } from "../../playbooks/playbook-schemas";
import { DUE_FROM, DUE_UNITS } from "../../playbooks/playbook-task";
import { TASK_STAGES } from "../../task-stage";

type PlaybookTaskFormProps = {
  /** With a version it is changed, without one it is added. */
  start: z.input<typeof newPlaybookTaskSchema> & { version?: number };
  choices: Record<"people" | "roles" | "calendars", readonly Choice[]>;
};

export function PlaybookTaskForm({ start, choices }: PlaybookTaskFormProps) {
  const t = useText();
  const isNew = start.version === undefined;
  const form = useZodForm(isNew ? newPlaybookTaskSchema : playbookTaskSchema, start);
  return (
    <Form method="post" {...form.props} className="@container space-y-4">
      <FormErrors form={form} />
      {!isNew && <Opened start={start} />}
      <Field
        {...form.field("titleEn")}
        label={t("taskSettings.playbooks.fields.titleEn")}
        hint={t("taskSettings.playbooks.fields.titleHint")}
      >
        <Input lang="en" autoComplete="off" />
      </Field>
      <Field {...form.field("titleId")} label={t("taskSettings.playbooks.fields.titleId")}>
        <Input lang="id" autoComplete="off" />
      </Field>
      <div className="grid gap-4 @md:grid-cols-2">
        <Field {...form.field("stage")} label={t("taskSettings.playbooks.fields.stage")}>
          <Select
            options={TASK_STAGES.map((value) => ({
              value,
              label: t(`tasks.screens.stages.${value}`),
            }))}
          />
        </Field>
        <Field {...form.field("role")} label={t("taskSettings.playbooks.fields.role")} optional>
          <Select prompt={t("taskSettings.playbooks.fields.anyRole")} options={choices.roles} />
        </Field>
        <Field {...form.field("ownerId")} label={t("taskSettings.playbooks.fields.owner")} optional>
          <Select prompt={t("taskSettings.playbooks.fields.nobody")} options={choices.people} />
        </Field>
        <Field {...form.field("dueFrom")} label={t("taskSettings.playbooks.fields.dueFrom")}>
          <Select
            options={DUE_FROM.map((value) => ({
              value,
              label: t(`taskSettings.playbooks.fields.from.${value}`),
            }))}
          />
        </Field>
        <Field
          {...form.field("dueIn")}
          label={t("taskSettings.playbooks.fields.dueIn")}
          hint={t("taskSettings.playbooks.fields.dueInHint")}
          optional
        >
          <Input inputMode="numeric" autoComplete="off" />
        </Field>
        <Field {...form.field("dueUnit")} label={t("taskSettings.playbooks.fields.dueUnit")}>
          <Select
            options={DUE_UNITS.map((value) => ({
              value,
              label: t(`taskSettings.playbooks.fields.units.${value}`),
            }))}
          />
        </Field>
        <Field
          {...form.field("calendarId")}
          label={t("taskSettings.playbooks.fields.calendar")}
          optional
        >
          <Select
            prompt={t("taskSettings.playbooks.fields.noCalendar")}
            options={choices.calendars}
          />
        </Field>
      </div>
      <Checkbox {...form.field("mandatory")} label={t("taskSettings.playbooks.fields.mandatory")} />
      <Field
        {...form.field("notes")}
        label={t("taskSettings.playbooks.fields.notes")}
        hint={t("taskSettings.playbooks.fields.notesHint")}
        optional
      >
        <Textarea rows={5} dir="auto" />
      </Field>
      <SubmitButton form={form}>
        {t(`taskSettings.playbooks.fields.${isNew ? "submitNew" : "submit"}`)}
      </SubmitButton>
    </Form>
  );
}
