/** Who is invited, to do what, and for which businesses. */
import { Form } from "@remix-run/react";
import { invitationSchema } from "~/features/identity/members/member-schemas";
import { LanguageChoice } from "~/features/identity/ui/profile/language-choice";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { BusinessFields, type BusinessToSee } from "./business-fields";
import { RoleFields } from "./role-fields";

type InvitationFormProps = { businesses: readonly BusinessToSee[]; language: "en" | "id" };

export function InvitationForm({ businesses, language }: InvitationFormProps) {
  const t = useText();
  const form = useZodForm(invitationSchema, { sees: "all", language });
  return (
    <Form method="post" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      <Field {...form.field("email")} label={t("identity.fields.email")}>
        <Input type="email" autoComplete="off" />
      </Field>
      <RoleFields {...form.field("roles")} />
      <BusinessFields
        sees={form.field("sees")}
        chosen={form.field("businessIds")}
        businesses={businesses}
      />
      <LanguageChoice {...form.field("language")} hint={t("identity.invite.languageHint")} />
      <SubmitButton form={form}>{t("identity.invite.submit")}</SubmitButton>
    </Form>
  );
}
