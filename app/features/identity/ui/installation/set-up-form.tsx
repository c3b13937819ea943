/** Everything a fresh installation has to know, on one page. */
import { Form } from "@remix-run/react";
import { Part } from "~/features/identity/ui/part";
import { PlainErrors, usePlainForm } from "~/features/identity/ui/plain-form";
import { ZoneSelect } from "~/features/identity/ui/profile/zone-select";
import { NewPasswordField } from "~/features/identity/ui/sign-in/new-password-field";
import { Checkbox } from "~/ui/fields/checkbox";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type SetUpFormProps = {
  /** The code, when the address carried it. */
  code: string | null;
  language: "en" | "id";
  zones: readonly string[];
};

export function SetUpForm({ code, language, zones }: SetUpFormProps) {
  const t = useText();
  const form = usePlainForm();
  const likelyZone = language === "id" ? "Asia/Jakarta" : "UTC";
  return (
    <Form method="post" noValidate className="space-y-8">
      <PlainErrors form={form} />
      <input type="hidden" name="language" value={language} />
      {code ? (
        <input type="hidden" name="code" value={code} />
      ) : (
        <Field
          {...form.field("code")}
          label={t("identity.setUp.code")}
          hint={t("identity.setUp.codeHint")}
        >
          <Input defaultValue={form.start("code")} autoComplete="off" spellCheck={false} />
        </Field>
      )}
      <Part title={t("identity.setUp.installation")}>
        <Field
          {...form.field("organisation")}
          label={t("identity.fields.organisation")}
          hint={t("identity.fields.organisationHint")}
        >
          <Input defaultValue={form.start("organisation")} autoComplete="organization" />
        </Field>
        <Field
          {...form.field("timeZone")}
          label={t("identity.fields.timeZone")}
          hint={t("identity.fields.timeZoneHint")}
        >
          <ZoneSelect zones={zones} start={form.start("timeZone", likelyZone)} detect />
        </Field>
      </Part>
      <Part title={t("identity.setUp.administrator")}>
        <Field {...form.field("name")} label={t("identity.fields.name")}>
          <Input defaultValue={form.start("name")} autoComplete="name" dir="auto" />
        </Field>
        <Field
          {...form.field("email")}
          label={t("identity.fields.email")}
          hint={t("identity.setUp.emailHint")}
        >
          <Input type="email" defaultValue={form.start("email")} autoComplete="username" />
        </Field>
        <NewPasswordField {...form.field("password")} label={t("identity.fields.password")} />
        <Checkbox
          name="alsoWorks"
          label={t("identity.setUp.alsoWorks")}
          hint={t("identity.setUp.alsoWorksHint")}
          checked={form.reply ? Boolean(form.reply.values?.alsoWorks) : true}
        />
      </Part>
      <SubmitButton size="large">{t("identity.setUp.submit")}</SubmitButton>
    </Form>
  );
}
