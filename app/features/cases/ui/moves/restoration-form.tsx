/** How and when access came back, and what shows it. */
import { Form } from "@remix-run/react";
import { RESTORATIONS } from "~/features/cases/case-outcome";
import type { CasePhase } from "~/features/cases/case-phase";
import { restorationSchema } from "~/features/cases/case-schemas";
import { ZoneChoice } from "~/features/cases/ui/zone-field";
import { RadioGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Disclosure } from "~/ui/page/disclosure";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { OverrideField } from "./override-field";

type RestorationFormProps = {
  phase: CasePhase;
  exhibits: readonly Choice[];
  zones: readonly string[];
  start: {
    outcome?: (typeof RESTORATIONS)[number];
    restoredAt: string;
    restoredZone: string;
    proofEvidenceId: string;
    watchDays: number;
  };
  mayOverride: boolean;
};

export function RestorationForm(props: RestorationFormProps) {
  const { phase, exhibits, zones, start, mayOverride } = props;
  const t = useText();
  const form = useZodForm(restorationSchema, { ...start, proofText: "" });
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      <input type="hidden" name="seenPhase" value={phase} />
      <FieldGroup {...form.field("outcome")} legend={t("cases.screens.restoration.outcome")}>
        <RadioGroup
          options={RESTORATIONS.map((value) => ({
            value,
            label: t(`cases.outcomes.${value}`),
            hint: t(`cases.outcomeHints.${value}`),
          }))}
        />
      </FieldGroup>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...form.field("restoredAt")} label={t("cases.screens.restoration.at")}>
          <Input type="datetime-local" />
        </Field>
        <Field {...form.field("restoredZone")} label={t("cases.screens.restoration.zone")}>
          <ZoneChoice zones={zones} />
        </Field>
      </div>
      {exhibits.length > 0 && (
        <Field
          {...form.field("proofEvidenceId")}
          label={t("cases.screens.restoration.proof")}
          hint={t("cases.screens.restoration.proofHint")}
        >
          <Select options={exhibits} prompt={t("cases.screens.restoration.proofNone")} />
        </Field>
      )}
      <Field
        {...form.field("proofText")}
        label={t(
          exhibits.length > 0
            ? "cases.screens.restoration.proofText"
            : "cases.screens.restoration.proofTextAlone",
        )}
        hint={t("cases.screens.restoration.proofTextHint")}
      >
        <Textarea rows={4} dir="auto" />
      </Field>
      <Field
        {...form.field("watchDays")}
        label={t("cases.screens.restoration.watchDays")}
        hint={t("cases.screens.restoration.watchHint")}
      >
        <Input inputMode="numeric" className="max-w-24" />
      </Field>
      {mayOverride && (
        <Disclosure summary={t("cases.screens.restoration.noProof")}>
          <OverrideField {...form.field("overrideReason")} />
        </Disclosure>
      )}
      <SubmitButton form={form}>{t("cases.screens.restoration.submit")}</SubmitButton>
    </Form>
  );
}
