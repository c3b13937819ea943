/** Address and password. */
import { Form } from "@remix-run/react";
import { PlainErrors, usePlainForm } from "~/features/identity/ui/plain-form";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export function SignInForm() {
  const t = useText();
  const form = usePlainForm();
  const first = form.reply?.formError ? "password" : "email";
  return (
    <Form method="post" noValidate className="space-y-5">
      <PlainErrors form={form} />
      <Field {...form.field("email")} label={t("identity.fields.email")}>
        <Input
          type="email"
          defaultValue={form.start("email")}
          autoComplete="username"
          autoFocus={form.isFirst("email", first)}
        />
      </Field>
      <Field {...form.field("password")} label={t("identity.fields.password")}>
        <Input
          type="password"
          autoComplete="current-password"
          autoFocus={form.isFirst("password", first)}
        />
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <SubmitButton size="large">{t("identity.signIn.submit")}</SubmitButton>
        <TextLink to="/forgotten-password">{t("identity.signIn.forgotten")}</TextLink>
      </div>
    </Form>
  );
}
