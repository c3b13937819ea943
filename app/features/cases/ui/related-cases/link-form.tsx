/** Which case belongs to this one, and how. */
import { Form } from "@remix-run/react";
import { linkSchema } from "~/features/cases/case-schemas";
import { LINK_KINDS } from "~/features/cases/related-cases/case-link";
import { RadioGroup } from "~/ui/fields/choice-group";
import { FieldGroup } from "~/ui/fields/field-group";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { ReferenceField } from "./reference-field";

type LinkFormProps = { candidates: readonly { reference: string; summary: string }[] };

export function LinkForm({ candidates }: LinkFormProps) {
  const t = useText();
  const form = useZodForm(linkSchema, { reference: "", kind: "related" });
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      <ReferenceField
        {...form.field("reference")}
        label={t("cases.screens.links.reference")}
        candidates={candidates}
      />
      <FieldGroup {...form.field("kind")} legend={t("cases.screens.links.kind")}>
        <RadioGroup
          options={LINK_KINDS.map((value) => ({ value, label: t(`cases.linkKinds.${value}`) }))}
        />
      </FieldGroup>
      <SubmitButton form={form}>{t("cases.screens.links.submit")}</SubmitButton>
    </Form>
  );
}
