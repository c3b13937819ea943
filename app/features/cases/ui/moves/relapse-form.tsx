/** Since when it is restricted again, and what is seen. */
import { Form } from "@remix-run/react";
import type { CasePhase } from "~/features/cases/case-phase";
import { relapseSchema } from "~/features/cases/case-schemas";
import { ZoneChoice } from "~/features/cases/ui/zone-field";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type RelapseFormProps = {
  phase: CasePhase;
  zones: readonly string[];
  start: { restrictedAt: string; restrictedZone: string };
};

export function RelapseForm({ phase, zones, start }: RelapseFormProps) {
  const t = useText();
  const form = useZodForm(relapseSchema, { ...start, reason: "" });
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      <input type="hidden" name="seenPhase" value={phase} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field {...form.field("restrictedAt")} label={t("cases.screens.relapse.at")}>
          <Input type="datetime-local" />
        </Field>
        <Field {...form.field("restrictedZone")} label={t("cases.screens.restoration.zone")}>
          <ZoneChoice zones={zones} />
        </Field>
      </div>
      <Field
        {...form.field("reason")}
        label={t("cases.screens.relapse.seen")}
        hint={t("cases.screens.relapse.seenHint")}
      >
        <Textarea rows={4} dir="auto" />
      </Field>
      <SubmitButton form={form}>{t("cases.screens.relapse.submit")}</SubmitButton>
    </Form>
  );
}
