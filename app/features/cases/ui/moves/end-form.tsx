/** Is it over? With what shows it, or what is still seen. */
import { Form } from "@remix-run/react";
import { endSchema } from "~/features/cases/case-schemas";
import { ZoneChoice } from "~/features/cases/ui/zone-field";
import { RadioGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { OverrideField } from "./override-field";

type EndFormProps = {
  exhibits: readonly Choice[];
  zones: readonly string[];
  start: { endedAt: string; endedZone: string };
  mayOverride: boolean;
  /** Whether the case will ask again where it is not over. */
  asksAgain: boolean;
};

export function EndForm({ exhibits, zones, start, mayOverride, asksAgain }: EndFormProps) {
  const t = useText();
  const form = useZodForm(endSchema, { ...start, isOver: "yes", proofText: "", seen: "" });
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      <FieldGroup {...form.field("isOver")} legend={t("cases.screens.end.isOver")}>
        <RadioGroup
          options={(["yes", "no"] as const).map((value) => ({
            value,
            label: t(`cases.screens.end.${value}`),
            ...((value === "yes" || asksAgain) && { hint: t(`cases.screens.end.${value}Hint`) }),
          }))}
        />
      </FieldGroup>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...form.field("endedAt")} label={t("cases.screens.end.at")}>
          <Input type="datetime-local" />
        </Field>
        <Field {...form.field("endedZone")} label={t("cases.screens.restoration.zone")}>
          <ZoneChoice zones={zones} />
        </Field>
      </div>
      {exhibits.length > 0 && (
        <Field {...form.field("proofEvidenceId")} label={t("cases.screens.restoration.proof")}>
          <Select options={exhibits} prompt={t("cases.screens.restoration.proofNone")} />
        </Field>
      )}
      <Field {...form.field("proofText")} label={t("cases.screens.end.proof")}>
        <Textarea rows={3} dir="auto" />
      </Field>
      <Field {...form.field("seen")} label={t("cases.screens.end.seen")}>
        <Textarea rows={3} dir="auto" />
      </Field>
      {mayOverride && <OverrideField {...form.field("overrideReason")} />}
      <SubmitButton form={form}>{t("cases.screens.end.submit")}</SubmitButton>
    </Form>
  );
}
