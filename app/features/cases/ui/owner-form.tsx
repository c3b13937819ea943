/** Who leads the case. */
import { Form, useActionData } from "@remix-run/react";
import { useState } from "react";
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

/** Whoever is refused is told who leads it by now, and may choose again on that. */
type Reply = { values?: { seenOwnerId?: string | null } };

export function OwnerForm({
  leads,
  ownerId,
  seenOwnerId,
}: {
  leads: readonly Choice[];
  ownerId: string | null;
  /** Who leads it when the form is opened; what is chosen may have a suggestion as its start. */
  seenOwnerId: string | null;
}) {
  const t = useText();
  const told = useActionData<Reply>()?.values;
  const [opened] = useState(seenOwnerId);
  const seen = told?.seenOwnerId === undefined ? opened : told.seenOwnerId;
  const form = useZodForm(ownerSchema, { ownerId: ownerId ?? "" });
  const label = t("cases.screens.owner.label");
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      <input type="hidden" name="seenOwnerId" value={seen ?? ""} />
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
