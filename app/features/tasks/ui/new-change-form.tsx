/** A change that lasts: what, which measure of prevention it serves, whose it is, until when. */
import { Form } from "@remix-run/react";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { MEASURES } from "../measure";
import { newChangeSchema } from "../task-schemas";

type NewChangeFormProps = { action: string; people: readonly Choice[] };

export function NewChangeForm({ action, people }: NewChangeFormProps) {
  const t = useText();
  const form = useZodForm(newChangeSchema, { title: "", ownerId: "", dueAt: "" }, { id: "change" });
  return (
    <Form method="post" action={action} {...form.props} className="space-y-4">
      <FormErrors form={form} />
      <Field {...form.field("title")} label={t("changes.new.title")} hint={t("changes.new.hint")}>
        <Input dir="auto" autoComplete="off" />
      </Field>
      <Field {...form.field("measure")} label={t("changes.new.measure")}>
        <Select
          prompt={t("changes.new.choose")}
          options={MEASURES.map((value) => ({ value, label: t(`changes.measures.${value}`) }))}
        />
      </Field>
      <Field {...form.field("ownerId")} label={t("tasks.screens.newOwner")} optional>
        <Select prompt={t("tasks.screens.giveNobody")} options={people} />
      </Field>
      <Field {...form.field("dueAt")} label={t("tasks.screens.newDue")} optional>
        <Input type="datetime-local" />
      </Field>
      <SubmitButton form={form}>{t("changes.new.submit")}</SubmitButton>
    </Form>
  );
}
