/** The address to send a link to. */
import { Form } from "@remix-run/react";
import { PlainErrors, usePlainForm } from "~/features/identity/ui/plain-form";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export function ForgottenPasswordForm() {
  const t = useText();
  const form = usePlainForm();
  return (
    <Form method="post" noValidate className="space-y-5">
      <p className="text-lg">{t("identity.forgotten.intro")}</p>
      <PlainErrors form={form} />
      <Field {...form.field("email")} label={t("identity.fields.email")}>
        <Input type="email" defaultValue={form.start("email")} autoComplete="username" autoFocus />
      </Field>
      <SubmitButton size="large">{t("identity.forgotten.submit")}</SubmitButton>
    </Form>
  );
}
