/** Everything about a business that people may correct. */
import { Form, useActionData } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { zoneChoices } from "~/ui/fields/zone-choices";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { type BusinessEdit, businessSchema } from "../asset-schemas";
import type { Theirs } from "../edit-result";
import { BothTexts } from "./both-texts";

type BusinessFormProps = {
  business: BusinessEdit & { id: string };
  countries: readonly Choice[];
  zones: readonly string[];
};

const FIELDS = [
  "name",
  "legalName",
  "website",
  "country",
  "vertical",
  "otherContact",
  "timeZone",
] as const;

export function BusinessForm({ business, countries, zones }: BusinessFormProps) {
  const t = useText();
  const { id, version, ...start } = business;
  const form = useZodForm(businessSchema, start);
  const reply = useActionData<{ theirs?: Theirs; values?: Record<string, unknown> }>();
  const named = FIELDS.map((field) => [field, t(`assets.fields.${field}`)] as const);
  const page = `/assets/businesses/${id}`;
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      <BothTexts
        theirs={reply?.theirs}
        yours={reply?.values ?? {}}
        theirPage={page}
        fieldName={(field) => named.find(([name]) => name === field)?.[1] ?? null}
      />
      <Opened start={{ version }} />
      <Field {...form.field("name")} label={t("assets.fields.name")} hint={t("assets.hints.name")}>
        <Input dir="auto" />
      </Field>
      <Field {...form.field("legalName")} label={t("assets.fields.legalName")} optional>
        <Input dir="auto" />
      </Field>
      <Field
        {...form.field("website")}
        label={t("assets.fields.website")}
        hint={t("assets.hints.website")}
        optional
      >
        <Input inputMode="url" autoComplete="off" />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          {...form.field("country")}
          label={t("assets.fields.country")}
          hint={t("assets.hints.country")}
        >
          <Select options={countries} prompt={t("assets.countryPrompt")} />
        </Field>
        <Field
          {...form.field("timeZone")}
          label={t("assets.fields.timeZone")}
          hint={t("assets.hints.timeZone")}
        >
          <Select options={zoneChoices(zones)} />
        </Field>
      </div>
      <Field
        {...form.field("vertical")}
        label={t("assets.fields.vertical")}
        hint={t("assets.hints.vertical")}
        optional
      >
        <Input dir="auto" />
      </Field>
      <Field
        {...form.field("otherContact")}
        label={t("assets.fields.otherContact")}
        hint={t("assets.hints.otherContact")}
        optional
      >
        <Textarea rows={3} dir="auto" />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>{t("assets.business.save")}</SubmitButton>
        <ButtonLink to={page} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
