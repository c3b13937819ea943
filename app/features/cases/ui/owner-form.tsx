/** Who leads the case. */
import { Form } from "@remix-run/react";
import { RadioGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { type Choice, Select } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { ownerSchema } from "../case-schemas";

const FEW = 8;

export function OwnerForm({
  leads,
  ownerId,
  seenOwnerId,
}: {
  leads: readonly Choice[];
  ownerId: string | null;
  /** Who leads it now; what is chosen may have a suggestion as its start. */
  seenOwnerId: string | null;
}) {
  const t = useText();
  const form = useZodForm(ownerSchema, { ownerId: ownerId ?? "" });
  const label = t("cases.screens.owner.label");
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      <input type="hidden" name="seenOwnerId" value={seenOwnerId ?? ""} />
      {leads.length <= FEW ? (
        <FieldGroup {...form.field("ownerId")} legend={label}>
          <RadioGroup options={leads} />
        </FieldGroup>
      ) : (
        <Field {...form.field("ownerId")} label={label}>
          <Select options={leads} prompt={t("cases.screens.create.choose")} />
        </Field>
      )}
      <SubmitButton form={form}>{t("cases.screens.owner.submit")}</SubmitButton>
    </Form>
  );
}
