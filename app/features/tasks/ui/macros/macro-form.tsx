/** A macro that is kept or changed. */
import { Form } from "@remix-run/react";
import type { z } from "zod/mini";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { GIVES, MACRO_VARIABLES } from "../../macros/macro";
import { macroSchema, newMacroSchema } from "../../macros/macro-schemas";
import { TASK_STATES } from "../../task-lifecycle";

type MacroFormProps = {
  /** With a version it is changed, without one it is added. */
  start: z.input<typeof newMacroSchema> & { version?: number };
  people: readonly Choice[];
};

export function MacroForm({ start, people }: MacroFormProps) {
  const t = useText();
  const isNew = start.version === undefined;
  const form = useZodForm(isNew ? newMacroSchema : macroSchema, start);
  return (
    <Form method="post" {...form.props} className="@container space-y-4">
      <FormErrors form={form} />
      {!isNew && <Opened start={start} />}
      <Field {...form.field("name")} label={t("taskSettings.macros.fields.name")}>
        <Input dir="auto" autoComplete="off" />
      </Field>
      <div className="grid gap-4 @md:grid-cols-2">
        <Field {...form.field("state")} label={t("taskSettings.macros.fields.state")}>
          <Select
            prompt={t("taskSettings.macros.fields.keepState")}
            options={TASK_STATES.map((value) => ({ value, label: t(`tasks.states.${value}`) }))}
          />
        </Field>
        <Field {...form.field("reason")} label={t("taskSettings.macros.fields.reason")} optional>
          <Input dir="auto" autoComplete="off" />
        </Field>
        <Field {...form.field("give")} label={t("taskSettings.macros.fields.give")}>
          <Select
            options={GIVES.map((value) => ({
              value,
              label: t(`taskSettings.macros.fields.gives.${value}`),
            }))}
          />
        </Field>
        <Field {...form.field("ownerId")} label={t("taskSettings.macros.fields.owner")} optional>
          <Select prompt={t("taskSettings.macros.fields.noOwner")} options={people} />
        </Field>
        <Field
          {...form.field("dueHours")}
          label={t("taskSettings.macros.fields.dueHours")}
          hint={t("taskSettings.macros.fields.dueHint")}
          optional
        >
          <Input inputMode="numeric" autoComplete="off" />
        </Field>
      </div>
      <Field
        {...form.field("comment")}
        label={t("taskSettings.macros.fields.comment")}
        hint={t("taskSettings.macros.fields.commentHint", {
          variables: MACRO_VARIABLES.map((name) => `{{${name}}}`).join(", "),
        })}
        optional
      >
        <Textarea rows={4} dir="auto" />
      </Field>
      <SubmitButton form={form}>
        {t(`taskSettings.macros.fields.${isNew ? "submitNew" : "submit"}`)}
      </SubmitButton>
    </Form>
  );
}
