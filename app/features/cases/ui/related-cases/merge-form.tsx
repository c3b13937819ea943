/** Which case goes on instead of this one. */
import { Form } from "@remix-run/react";
import type { CasePhase } from "~/features/cases/case-phase";
import { mergeSchema } from "~/features/cases/case-schemas";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { ReferenceField } from "./reference-field";

type MergeFormProps = {
  phase: CasePhase;
  candidates: readonly { reference: string; summary: string }[];
};

export function MergeForm({ phase, candidates }: MergeFormProps) {
  const t = useText();
  const form = useZodForm(mergeSchema, { reference: "" });
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      <input type="hidden" name="seenPhase" value={phase} />
      <ReferenceField
        {...form.field("reference")}
        label={t("cases.screens.merging.reference")}
        candidates={candidates}
      />
      <SubmitButton form={form}>{t("cases.screens.merging.submit")}</SubmitButton>
    </Form>
  );
}
