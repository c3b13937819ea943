/** Changes one's own password. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { changePassword } from "~/features/identity/passwords/choose-password.server";
import { passwordSchema } from "~/features/identity/profile/profile-schemas";
import { requirePermission } from "~/features/identity/session.server";
import { signedIn } from "~/features/identity/sign-in/signed-in.server";
import { refusedTry } from "~/features/identity/too-many-tries/refused-try.server";
import { NewPasswordField } from "~/features/identity/ui/sign-in/new-password-field";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

/** Where one sees that nothing else is signed in any more. */
const AFTERWARDS = "/settings/sessions";

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, email } = await requirePermission(request, "self:manage");
  return { title: textsFor(language)("identity.password.title"), email };
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "self:manage");
  const t = textsFor(person.language);
  const form = await parseForm(request, passwordSchema, t);
  if (!form.ok) return form.reply;

  const outcome = await changePassword(request, person, form.value);
  if (!outcome.ok) return refusedTry(outcome, t);
  const answer = redirectSaying(AFTERWARDS, t("identity.password.saved"));
  for (const cookie of signedIn(request, outcome.value, AFTERWARDS).headers.getSetCookie()) {
    answer.headers.append("set-cookie", cookie);
  }
  return answer;
}

export default function PasswordRoute() {
  const t = useText();
  const { title, email } = useLoaderData<typeof loader>();
  const form = useZodForm(passwordSchema);
  return (
    <div className="max-w-xl">
      <PageHeader title={title} context={t("identity.password.intro")} />
      <Form method="post" {...form.props} className="space-y-6">
        <FormErrors form={form} />
        <input type="hidden" autoComplete="username" value={email} />
        <Field {...form.field("currentPassword")} label={t("identity.fields.currentPassword")}>
          <Input type="password" autoComplete="current-password" />
        </Field>
        <NewPasswordField {...form.field("newPassword")} label={t("identity.fields.newPassword")} />
        <SubmitButton form={form}>{t("identity.password.submit")}</SubmitButton>
      </Form>
    </div>
  );
}
