/** Meta's decision: how, in which words, when, and what proves it. */
import { Form } from "@remix-run/react";
import { APPEAL_OUTCOMES, type AppealOutcome } from "~/features/appeals/appeal-lifecycle";
import { type AppealAtTop, appealPath } from "~/features/appeals/appeal-path";
import { decisionSchema } from "~/features/appeals/appeal-schemas";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { MomentFields } from "~/features/appeals/ui/filing/moment-fields";
import { ProofFields } from "~/features/appeals/ui/filing/proof-fields";
import { ButtonLink } from "~/ui/button-link";
import { RadioGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import type { Choice } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm, type ZodFormField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type DecisionFormProps = {
  title: string;
  appeal: AppealAtTop;
  exhibits: readonly Choice[];
  clock: string;
  zone: string;
  zones: readonly string[];
  /** The outcome that somebody came to record, where the link said so. */
  outcome: AppealOutcome | null;
};

export function DecisionForm(props: DecisionFormProps) {
  const { title, appeal, exhibits, clock, zone, zones, outcome } = props;
  const t = useText();
  const form = useZodForm(decisionSchema, { clock, zone, outcome: outcome ?? undefined });
  const field = form.field as ZodFormField;
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      {...form.props}
      className="max-w-prose space-y-6 text-lg"
    >
      <FormErrors form={form} />
      <AppealHeader appeal={appeal} title={title} />
      <FieldGroup {...field("outcome")} legend={t("appeals.screens.decision.outcome")}>
        <RadioGroup
          options={APPEAL_OUTCOMES.map((value) => ({
            value,
            label: t(`appeals.outcomes.${value}`),
            hint: t(`appeals.screens.decision.outcomes.${value}`),
          }))}
        />
      </FieldGroup>
      <Field
        {...field("verbatim")}
        label={t("appeals.screens.decision.verbatim")}
        hint={t("appeals.screens.decision.verbatimHint")}
        optional
      >
        <Textarea rows={6} dir="auto" />
      </Field>
      <MomentFields legend={t("appeals.screens.decision.when")} field={field} zones={zones} />
      <ProofFields
        label={t("appeals.screens.decision.proof")}
        existing={t("appeals.screens.decision.proofExisting")}
        name="evidenceId"
        field={field}
        exhibits={exhibits}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form} size="large">
          {t("appeals.screens.decision.submit")}
        </SubmitButton>
        <ButtonLink to={appealPath(appeal)} variant="quiet" size="large">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
