/** A business, its portfolio, WABA and first number: the form of one minute. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { zoneChoices } from "~/ui/fields/zone-choices";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { quickAddSchema } from "../asset-schemas";

export type QuickAddFormProps = {
  countries: readonly Choice[];
  zones: readonly string[];
  providers: readonly { id: string; name: string }[];
  start: { country: string; timeZone: string };
};

export function QuickAddForm({ countries, zones, providers, start }: QuickAddFormProps) {
  const t = useText();
  const form = useZodForm(quickAddSchema, { name: "", ...start });
  const served = providers.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      <Field {...form.field("name")} label={t("assets.fields.name")} hint={t("assets.hints.name")}>
        <Input dir="auto" autoComplete="off" />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field {...form.field("country")} label={t("assets.fields.country")}>
          <Select options={countries} prompt={t("assets.countryPrompt")} />
        </Field>
        <Field {...form.field("timeZone")} label={t("assets.fields.timeZone")}>
          <Select options={zoneChoices(zones)} />
        </Field>
      </div>
      <h2 className="border-t border-line pt-5 text-lg font-semibold">{t("assets.quick.ids")}</h2>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field {...form.field("portfolioId")} label={t("assets.fields.portfolioId")} optional>
          <Input inputMode="numeric" autoComplete="off" />
        </Field>
        <Field {...form.field("wabaId")} label={t("assets.fields.wabaId")} optional>
          <Input inputMode="numeric" autoComplete="off" />
        </Field>
        <Field
          {...form.field("phone")}
          label={t("assets.fields.phone")}
          hint={t("assets.quick.phoneHint")}
          optional
        >
          <Input type="tel" autoComplete="off" />
        </Field>
        {served.length > 0 && (
          <Field
            {...form.field("providerId")}
            label={t("assets.fields.providerId")}
            hint={t("assets.quick.providerHint")}
            optional
          >
            <Select options={served} prompt={t("assets.providerPrompt")} />
          </Field>
        )}
      </div>
      <p className="text-sm text-ink-soft">{t("assets.quick.full")}</p>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>{t("assets.quick.submit")}</SubmitButton>
        <ButtonLink to="/assets" variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
