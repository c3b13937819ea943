/** Who sends, what the source is called, and whose it is. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { RadioGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { PROVIDER_KEYS, SOURCE_PROVIDERS } from "../sources/source-provider";
import { newSourceSchema } from "../sources/source-schemas";
import { BusinessField } from "./business-field";

type NewSourceFormProps = { businesses: readonly { id: string; name: string }[] };

export function NewSourceForm({ businesses }: NewSourceFormProps) {
  const t = useText();
  const form = useZodForm(newSourceSchema, { name: "" });
  const providers = PROVIDER_KEYS.map((key) => ({
    value: key,
    label: SOURCE_PROVIDERS[key].name,
    hint: t(`sources.about.${key}`),
  }));
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      <FieldGroup {...form.field("provider")} legend={t("sources.new.provider")}>
        <RadioGroup options={providers} />
      </FieldGroup>
      <p className="max-w-prose text-ink-soft">{t("sources.new.polled")}</p>
      <Field
        {...form.field("name")}
        label={t("sources.fields.name")}
        hint={t("sources.hints.name")}
      >
        <Input dir="auto" autoComplete="off" />
      </Field>
      <BusinessField {...form.field("businessId")} businesses={businesses} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>{t("sources.new.submit")}</SubmitButton>
        <ButtonLink to="/settings/sources" variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
