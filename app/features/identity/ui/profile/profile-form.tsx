/** What somebody may say about themselves. */
import { Form } from "@remix-run/react";
import { type Profile, profileSchema, THEMES } from "~/features/identity/profile/profile-schemas";
import { Checkbox } from "~/ui/fields/checkbox";
import { RadioGroup } from "~/ui/fields/choice-group";
import { Field } from "~/ui/fields/field";
import { FieldGroup } from "~/ui/fields/field-group";
import { Input } from "~/ui/fields/input";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { LanguageChoice } from "./language-choice";
import { ZoneSelect } from "./zone-select";

export function ProfileForm({ profile, zones }: { profile: Profile; zones: readonly string[] }) {
  const t = useText();
  const form = useZodForm(profileSchema, profile);
  const themes = THEMES.map((value) => ({ value, label: t(`identity.profile.themes.${value}`) }));
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      <Field
        {...form.field("name")}
        label={t("identity.fields.name")}
        hint={t("identity.fields.nameHint")}
      >
        <Input autoComplete="name" dir="auto" />
      </Field>
      <LanguageChoice {...form.field("language")} />
      <Field
        {...form.field("timeZone")}
        label={t("identity.fields.timeZone")}
        hint={t("identity.fields.timeZoneHint")}
      >
        <ZoneSelect zones={zones} start={profile.timeZone} />
      </Field>
      <FieldGroup {...form.field("theme")} legend={t("identity.profile.theme")}>
        <RadioGroup options={themes} />
      </FieldGroup>
      <Checkbox
        {...form.field("shortcutsOn")}
        label={t("identity.profile.shortcutsOn")}
        hint={t("identity.profile.shortcutsHint")}
      />
      <SubmitButton form={form}>{t("identity.profile.submit")}</SubmitButton>
    </Form>
  );
}
