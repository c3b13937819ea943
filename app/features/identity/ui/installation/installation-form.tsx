/** What the installation is called, and what it assumes of people nobody knows yet. */
import { Form } from "@remix-run/react";
import type { z } from "zod/mini";
import { customerDaysLabel } from "~/features/identity/installation/customer-days-label";
import {
  CUSTOMER_DAYS,
  DELIVERY_DAYS,
  installationSchema,
} from "~/features/identity/installation/installation-schemas";
import { LanguageChoice } from "~/features/identity/ui/profile/language-choice";
import { ZoneSelect } from "~/features/identity/ui/profile/zone-select";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { Notice } from "~/ui/page/notice";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type InstallationFormProps = {
  installation: z.input<typeof installationSchema>;
  zones: readonly string[];
};

export function InstallationForm({ installation, zones }: InstallationFormProps) {
  const t = useText();
  const form = useZodForm(installationSchema, installation);
  return (
    <Form method="post" {...form.props} className="max-w-xl space-y-6">
      <FormErrors form={form} />
      <Opened start={installation} />
      <Field
        {...form.field("organisation")}
        label={t("identity.fields.organisation")}
        hint={t("identity.fields.organisationHint")}
      >
        <Input autoComplete="organization" />
      </Field>
      <LanguageChoice {...form.field("language")} hint={t("identity.installation.languageHint")} />
      <Field {...form.field("timeZone")} label={t("identity.fields.timeZone")}>
        <ZoneSelect zones={zones} start={installation.timeZone} />
      </Field>
      <Field
        {...form.field("deliveryDays")}
        label={t("identity.fields.deliveryDays")}
        hint={t("identity.fields.deliveryDaysHint")}
      >
        <Select
          options={DELIVERY_DAYS.map((days) => ({
            value: days,
            label: t("identity.fields.days", { count: Number(days) }),
          }))}
        />
      </Field>
      <Field
        {...form.field("customerDays")}
        label={t("identity.fields.customerDays")}
        hint={t("identity.fields.customerDaysHint")}
      >
        <Select
          options={CUSTOMER_DAYS.map((days) => ({
            value: days,
            label: customerDaysLabel(days, t),
          }))}
        />
      </Field>
      {installation.customerDays === "never" && (
        <Notice title={t("identity.installation.keepsTitle")}>
          {t("identity.installation.keeps")}
        </Notice>
      )}
      <SubmitButton form={form}>{t("identity.installation.submit")}</SubmitButton>
    </Form>
  );
}
