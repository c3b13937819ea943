/** Chooses a new password with a link. Opening the page uses nothing up: mail scanners open links too. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { languageHeaders, textsForReader } from "~/features/identity/page-reader.server";
import { choosePassword } from "~/features/identity/passwords/choose-password.server";
import { openReset } from "~/features/identity/passwords/password-reset.server";
import { clearedSessionCookie } from "~/features/identity/sessions/session-cookie.server";
import { knownBrowserCookie } from "~/features/identity/sign-in/known-browser.server";
import { chosenPasswordSchema } from "~/features/identity/sign-in/sign-in-schemas";
import { PlainErrors, usePlainForm } from "~/features/identity/ui/plain-form";
import { NewPasswordField } from "~/features/identity/ui/sign-in/new-password-field";
import { StrangerPage } from "~/features/identity/ui/sign-in/stranger-page";
import { parseForm } from "~/platform/forms/forms.server";
import { refused } from "~/platform/http/http.server";
import { ButtonLink } from "~/ui/button-link";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const handle = { noScript: true };
export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const t = await textsForReader(request);
  const reset = await openReset(params.token ?? "", new Date());
  const page = {
    title: t(reset ? "identity.reset.title" : "identity.reset.deadTitle"),
    email: reset?.person.email ?? null,
  };
  return data(page, { status: reset ? 200 : 410, headers: languageHeaders(request) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const t = await textsForReader(request);
  const form = await parseForm(request, chosenPasswordSchema, t);
  if (!form.ok) return form.reply;

  const verdict = await choosePassword(request, params.token ?? "", form.value.password);
  if (!verdict.ok) return refused(verdict.refusal, t);
  const headers = new Headers();
  headers.append("set-cookie", clearedSessionCookie(request));
  headers.append("set-cookie", knownBrowserCookie(request, verdict.value.personId));
  return redirect("/login?done=password", { headers });
}

export default function ResetPasswordRoute() {
  const t = useText();
  const { title, email } = useLoaderData<typeof loader>();
  const form = usePlainForm();
  if (!email) {
    return (
      <StrangerPage title={title} intro={<p>{t("identity.reset.dead")}</p>}>
        <ButtonLink to="/forgotten-password">{t("identity.reset.again")}</ButtonLink>
      </StrangerPage>
    );
  }
  return (
    <StrangerPage title={title} intro={<p>{t("identity.reset.intro", { email })}</p>}>
      <Form method="post" noValidate className="space-y-5">
        <PlainErrors form={form} />
        <input type="hidden" autoComplete="username" value={email} />
        <NewPasswordField {...form.field("password")} label={t("identity.fields.newPassword")} />
        <SubmitButton size="large">{t("identity.reset.submit")}</SubmitButton>
      </Form>
    </StrangerPage>
  );
}
