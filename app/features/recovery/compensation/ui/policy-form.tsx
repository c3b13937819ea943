/** The table of what a business gives, and its limits, as one form that works without a script. */
import { Form } from "@remix-run/react";
import type { z } from "zod/mini";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { Card } from "~/ui/page/card";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { HARMS } from "../../harm";
import { GRANT_KINDS } from "../grant-kind";
import { policySchema } from "../policy/policy-schemas";

type PolicyFormProps = {
  start: z.input<typeof policySchema>;
  rowCount: number;
  next: number;
  back: string;
};

const MONEY = ["fixed", "share", "most"] as const;
const LIMITS = ["perPerson", "inTotal"] as const;
const APPROVALS = ["freeUpTo", "careUpTo", "leadUpTo"] as const;

export function PolicyForm({ start, rowCount, next, back }: PolicyFormProps) {
  const t = useText();
  const form = useZodForm(policySchema, start);
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      <Opened start={start} />
      <Field
        {...form.field("currency")}
        label={t("compensation.policy.currency")}
        hint={t("compensation.policy.currencyHint")}
      >
        <Input maxLength={3} autoComplete="off" className="max-w-28 uppercase" />
      </Field>
      <Card title={t("compensation.policy.rows")} about={t("compensation.policy.rowsAbout")}>
        <div className="divide-y divide-line">
          {Array.from({ length: rowCount }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of the form are known by their place
            <RowFields key={at} form={form} at={at} />
          ))}
        </div>
      </Card>
      <Card title={t("compensation.policy.limits")}>
        <div className="grid gap-4 sm:grid-cols-2">
          {LIMITS.map((name) => (
            <Field key={name} {...form.field(name)} label={t(`compensation.policy.${name}`)}>
              <Input inputMode="decimal" autoComplete="off" />
            </Field>
          ))}
          <Field
            {...form.field("step")}
            label={t("compensation.policy.step")}
            hint={t("compensation.policy.stepHint")}
            optional
          >
            <Input inputMode="decimal" autoComplete="off" />
          </Field>
          <Field {...form.field("validDays")} label={t("compensation.policy.validDays")}>
            <Input inputMode="numeric" autoComplete="off" className="max-w-28" />
          </Field>
        </div>
      </Card>
      <Card title={t("compensation.policy.approval")}>
        <div className="grid gap-4 sm:grid-cols-2">
          {APPROVALS.map((name) => (
            <Field
              key={name}
              {...form.field(name)}
              label={t(`compensation.policy.${name}`)}
              hint={t(`compensation.policy.${name}Hint`)}
              optional
            >
              <Input inputMode="decimal" autoComplete="off" />
            </Field>
          ))}
        </div>
      </Card>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form} size="large">
          {t("compensation.policy.submit", { version: next })}
        </SubmitButton>
        <ButtonLink to={back} variant="quiet" size="large">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}

type RowFieldsProps = {
  form: ReturnType<typeof useZodForm<typeof policySchema>>;
  at: number;
};

function RowFields({ form, at }: RowFieldsProps) {
  const t = useText();
  const field = (name: string) => form.field(`rows.${at}.${name}` as "rows.0.kind");
  return (
    <fieldset className="min-w-0 py-4 first:pt-0">
      <legend className="sr-only">{t("compensation.policy.row", { number: at + 1 })}</legend>
      <div className="flex flex-wrap items-end gap-2">
        <Field {...field("place")} label={t("compensation.policy.place")} dense className="w-16">
          <Input dense inputMode="numeric" autoComplete="off" />
        </Field>
        <Field {...field("harm")} label={t("compensation.policy.harm")} dense className="w-44">
          <Select
            dense
            options={["any" as const, ...HARMS].map((harm) => ({
              value: harm,
              label: harm === "any" ? t("compensation.policy.any") : t(`recovery.harms.${harm}`),
            }))}
          />
        </Field>
        <Field
          {...field("segment")}
          label={t("compensation.policy.segment")}
          dense
          className="w-32"
        >
          <Input
            dense
            dir="auto"
            autoComplete="off"
            placeholder={t("compensation.policy.everybody")}
          />
        </Field>
        <Field
          {...field("lossFrom")}
          label={t("compensation.policy.lossFrom")}
          dense
          className="w-32"
        >
          <Input dense inputMode="decimal" autoComplete="off" />
        </Field>
        <Field
          {...field("lossBelow")}
          label={t("compensation.policy.lossBelow")}
          dense
          className="w-32"
        >
          <Input dense inputMode="decimal" autoComplete="off" />
        </Field>
      </div>
      <div className="mt-2 flex flex-wrap items-end gap-2 sm:pl-18">
        <Field {...field("kind")} label={t("compensation.policy.kind")} dense className="w-44">
          <Select
            dense
            prompt={t("compensation.policy.noKind")}
            options={GRANT_KINDS.map((kind) => ({
              value: kind,
              label: t(`compensation.kinds.${kind}`),
            }))}
          />
        </Field>
        {MONEY.map((name) => (
          <Field
            key={name}
            {...field(name)}
            label={t(`compensation.policy.${name}`)}
            dense
            className="w-32"
          >
            <Input dense inputMode="decimal" autoComplete="off" />
          </Field>
        ))}
        <Field {...field("points")} label={t("compensation.policy.points")} dense className="w-24">
          <Input dense inputMode="numeric" autoComplete="off" />
        </Field>
      </div>
    </fieldset>
  );
}
