/** How a case ended, why, and what is passed over where not everything is finished. */
import { Form } from "@remix-run/react";
import type { CaseOutcome } from "~/features/cases/case-outcome";
import type { CasePhase } from "~/features/cases/case-phase";
import { closureSchema } from "~/features/cases/case-schemas";
import { RadioGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/page/notice";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { OverrideField } from "./override-field";

type ClosureFormProps = {
  phase: CasePhase;
  outcomes: readonly CaseOutcome[];
  outcome: CaseOutcome | null;
  /** What is not finished, in sentences. */
  gates: readonly string[];
  mayOverride: boolean;
};

export function ClosureForm({ phase, outcomes, outcome, gates, mayOverride }: ClosureFormProps) {
  const t = useText();
  const form = useZodForm(closureSchema, { outcome: outcome ?? undefined, reason: "" });
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      {gates.length > 0 && (
        <Notice tone="caution" title={t("cases.screens.closure.gates")}>
          <ul className="list-disc space-y-1 pl-5">
            {gates.map((gate) => (
              <li key={gate}>{gate}</li>
            ))}
          </ul>
        </Notice>
      )}
      <input type="hidden" name="seenPhase" value={phase} />
      <FieldGroup {...form.field("outcome")} legend={t("cases.screens.closure.outcome")}>
        <RadioGroup
          options={outcomes.map((value) => ({
            value,
            label: t(`cases.outcomes.${value}`),
            hint: t(`cases.outcomeHints.${value}`),
          }))}
        />
      </FieldGroup>
      <Field
        {...form.field("reason")}
        label={t("cases.screens.closure.reason")}
        hint={t("cases.screens.closure.reasonHint")}
      >
        <Textarea rows={4} dir="auto" />
      </Field>
      {gates.length > 0 && mayOverride && <OverrideField {...form.field("overrideReason")} />}
      <SubmitButton form={form}>{t("cases.screens.closure.submit")}</SubmitButton>
    </Form>
  );
}
