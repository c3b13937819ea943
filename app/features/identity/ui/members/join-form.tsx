/** What somebody who was invited says about themselves. */
import { Form } from "@remix-run/react";
import type { Role } from "~/features/identity/permissions";
import { PlainErrors, usePlainForm } from "~/features/identity/ui/plain-form";
import { ZoneSelect } from "~/features/identity/ui/profile/zone-select";
import { NewPasswordField } from "~/features/identity/ui/sign-in/new-password-field";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { RoleList } from "./role-list";

type JoinFormProps = {
  email: string;
  roles: readonly Role[];
  language: "en" | "id";
  timeZone: string;
  zones: readonly string[];
};

/** The language is the page's: the links above change both. */
export function JoinForm({ email, roles, language, timeZone, zones }: JoinFormProps) {
  const t = useText();
  const form = usePlainForm();
  return (
    <Form method="post" noValidate className="space-y-5">
      <PlainErrors form={form} />
      <div>
        <h2 className="font-medium">{t("identity.join.rolesIntro")}</h2>
        <RoleList roles={roles} />
      </div>
      <input type="hidden" name="language" value={language} />
      <input type="hidden" autoComplete="username" value={email} />
      <Field
        {...form.field("name")}
        label={t("identity.fields.name")}
        hint={t("identity.fields.nameHint")}
      >
        <Input defaultValue={form.start("name")} autoComplete="name" dir="auto" />
      </Field>
      <NewPasswordField {...form.field("password")} label={t("identity.fields.password")} />
      <Field
        {...form.field("timeZone")}
        label={t("identity.fields.timeZone")}
        hint={t("identity.fields.timeZoneHint")}
      >
        <ZoneSelect zones={zones} start={form.start("timeZone", timeZone)} detect />
      </Field>
      <SubmitButton size="large">{t("identity.join.submit")}</SubmitButton>
    </Form>
  );
}
