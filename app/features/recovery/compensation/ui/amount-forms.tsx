/** The budget of a case, and a new pool of vouchers: both ask for an amount in a currency. */
import { Form } from "@remix-run/react";
import { useMemo } from "react";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { budgetSchema, poolSchema } from "../grants/grant-schemas";

type BudgetFormProps = {
  currency: string;
  start: { amountMinor: string; version: number };
  held: string;
  back: string;
};

export function BudgetForm({ currency, start, held, back }: BudgetFormProps) {
  const t = useText();
  const schema = useMemo(() => budgetSchema(currency), [currency]);
  const form = useZodForm(schema, start);
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-5 text-lg">
      <FormErrors form={form} />
      <Opened start={start} />
      <Field
        {...form.field("amountMinor")}
        label={t("compensation.budget.amount")}
        hint={t("compensation.budget.amountHint", { currency, held })}
      >
        <Input inputMode="decimal" autoComplete="off" className="max-w-60" />
      </Field>
      <Buttons form={form} submit={t("compensation.budget.submit")} back={back} />
    </Form>
  );
}

export function PoolForm({ currency, back }: { currency: string; back: string }) {
  const t = useText();
  const schema = useMemo(() => poolSchema(currency), [currency]);
  const form = useZodForm(schema, { name: "", valueMinor: "", validUntil: "" });
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-5 text-lg">
      <FormErrors form={form} />
      <Field
        {...form.field("name")}
        label={t("compensation.pools.name")}
        hint={t("compensation.pools.nameHint")}
      >
        <Input dir="auto" autoComplete="off" />
      </Field>
      <Field
        {...form.field("valueMinor")}
        label={t("compensation.pools.value")}
        hint={t("compensation.pools.valueHint", { currency })}
      >
        <Input inputMode="decimal" autoComplete="off" className="max-w-60" />
      </Field>
      <Field
        {...form.field("validUntil")}
        label={t("compensation.pools.validUntil")}
        hint={t("compensation.pools.validUntilHint")}
        optional
      >
        <Input type="date" className="max-w-60" />
      </Field>
      <Buttons form={form} submit={t("compensation.pools.submit")} back={back} />
    </Form>
  );
}

type ButtonsProps = { form: { isSubmitting: boolean }; submit: string; back: string };

function Buttons({ form, submit, back }: ButtonsProps) {
  const t = useText();
  return (
    <div className="flex flex-wrap gap-2">
      <SubmitButton form={form} size="large">
        {submit}
      </SubmitButton>
      <ButtonLink to={back} variant="quiet" size="large">
        {t("common.cancel")}
      </ButtonLink>
    </div>
  );
}
