/** Who finishes which section, and by when. */
import { Form } from "@remix-run/react";
import { assignmentsSchema } from "~/features/appeals/together/together-schemas";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export type SectionToFinish = { id: string; title: string; personId: string; dueOn: string };

type WritersFormProps = { sections: readonly SectionToFinish[]; writers: readonly Choice[] };

export function WritersForm({ sections, writers }: WritersFormProps) {
  const t = useText();
  const form = useZodForm(assignmentsSchema, {
    assignments: Object.fromEntries(
      sections.map(({ id, personId, dueOn }) => [id, { personId, dueOn }]),
    ),
  });
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-6 text-lg">
      <FormErrors form={form} />
      {sections.map(({ id, title, personId, dueOn }) => {
        const name = `assignments.${id}` as const;
        return (
          <FieldGroup key={id} id={`group-${id}`} name={`group-${id}`} legend={title}>
            <input type="hidden" name={`${name}.seenPersonId`} value={personId} />
            <input type="hidden" name={`${name}.seenDueOn`} value={dueOn} />
            <div className="grid gap-3 sm:grid-cols-2">
              <Field
                {...form.field(`${name}.personId`)}
                label={t("together.assignments.person")}
                dense
              >
                <Select options={writers} prompt={t("together.assignments.nobody")} />
              </Field>
              <Field
                {...form.field(`${name}.dueOn`)}
                label={t("together.assignments.due")}
                dense
                optional
              >
                <Input type="date" />
              </Field>
            </div>
          </FieldGroup>
        );
      })}
      <SubmitButton form={form}>{t("together.assignments.save")}</SubmitButton>
    </Form>
  );
}
