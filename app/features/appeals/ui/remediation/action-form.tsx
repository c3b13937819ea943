/** One corrective action to write. */
import { Form } from "@remix-run/react";
import { remediationSchema } from "~/features/appeals/remediation/remediation-schemas";
import type { Cause } from "~/features/enforcement/restriction-class";
import { ButtonLink } from "~/ui/button-link";
import { CheckboxGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { InLanguages } from "~/ui/fields/in-languages";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { useZodForm, type ZodFormField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export type ActionOnForm = {
  cause: Cause | "";
  what: { en: string; id: string };
  owner: string;
  dueOn: string;
  doneOn: string;
  proofs: string[];
  version: number;
};

type ActionFormProps = {
  action: ActionOnForm;
  causes: readonly Cause[];
  exhibits: readonly Choice[];
  /** Of the page that lists the actions, and of the evidence of the case. */
  path: string;
  evidencePath: string;
};

export function ActionForm({ action, causes, exhibits, path, evidencePath }: ActionFormProps) {
  const t = useText();
  const form = useZodForm(remediationSchema, action as object);
  const field = form.field as ZodFormField;
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-6 text-lg">
      <FormErrors form={form} />
      <Opened start={action} />
      <Field {...field("cause")} label={t("appeals.screens.actions.cause")}>
        <Select
          prompt={t("common.choose")}
          options={causes.map((cause) => ({
            value: cause,
            label: t(`enforcement.cause.${cause}`),
          }))}
        />
      </Field>
      <InLanguages
        name="what"
        legend={t("appeals.screens.actions.what")}
        hint={t("appeals.screens.actions.whatHint")}
        field={field}
      />
      <Field
        {...field("owner")}
        label={t("appeals.screens.actions.owner")}
        hint={t("appeals.screens.actions.ownerHint")}
      >
        <Input autoComplete="off" dir="auto" />
      </Field>
      <div className="grid items-end gap-6 sm:grid-cols-2">
        <Field {...field("dueOn")} label={t("appeals.screens.actions.dueOn")} optional>
          <Input type="date" />
        </Field>
        <Field
          {...field("doneOn")}
          label={t("appeals.screens.actions.doneOn")}
          hint={t("appeals.screens.actions.doneOnHint")}
          optional
        >
          <Input type="date" />
        </Field>
      </div>
      <FieldGroup {...field("proofs")} legend={t("appeals.screens.actions.proofs")} optional>
        {exhibits.length > 0 ? (
          <CheckboxGroup options={exhibits} />
        ) : (
          <p className="text-base text-ink-soft">{t("appeals.screens.actions.proofsNone")}</p>
        )}
        <p className="mt-2 text-base">
          <TextLink to={evidencePath}>{t("appeals.screens.actions.addEvidence")}</TextLink>
        </p>
      </FieldGroup>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form} size="large">
          {t("common.save")}
        </SubmitButton>
        <ButtonLink to={path} variant="quiet" size="large">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
