/** Asks for a link to choose a new password. Known and unknown addresses get the same answer. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireSetUp } from "~/features/identity/installation/require-set-up.server";
import { languageHeaders, textsForReader } from "~/features/identity/page-reader.server";
import { requestReset } from "~/features/identity/passwords/request-reset.server";
import { forgottenPasswordSchema } from "~/features/identity/sign-in/sign-in-schemas";
import { refusedTry } from "~/features/identity/too-many-tries/refused-try.server";
import { ForgottenPasswordForm } from "~/features/identity/ui/sign-in/forgotten-password-form";
import { StrangerPage } from "~/features/identity/ui/sign-in/stranger-page";
import { isMailOn } from "~/features/mail/mail-server.server";
import { parseForm } from "~/platform/forms/forms.server";
import { notFound } from "~/platform/http/http.server";
import { Notice } from "~/ui/page/notice";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const handle = { noScript: true };
export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireSetUp();
  const t = await textsForReader(request);
  const page = { title: t("identity.forgotten.title"), mailIsOn: isMailOn() };
  return data(page, { headers: languageHeaders(request) });
}

export async function action({ request }: ActionFunctionArgs) {
  if (!isMailOn()) throw notFound();
  const t = await textsForReader(request);
  const form = await parseForm(request, forgottenPasswordSchema, t);
  if (!form.ok) return form.reply;

  const outcome = await requestReset(request, form.value);
  return outcome.ok ? { sentTo: form.value.email } : refusedTry(outcome, t, form.value);
}

export default function ForgottenPasswordRoute() {
  const t = useText();
  const { title, mailIsOn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const sentTo = answer && "sentTo" in answer ? answer.sentTo : null;
  return (
    <StrangerPage title={sentTo ? t("identity.forgotten.sentTitle") : title}>
      {!mailIsOn && <Notice>{t("identity.forgotten.noMail")}</Notice>}
      {mailIsOn && !sentTo && <ForgottenPasswordForm />}
      {sentTo && (
        <div className="space-y-3 text-lg">
          <p>{t("identity.forgotten.sent", { email: sentTo })}</p>
          <p className="text-ink-soft">{t("identity.forgotten.sentAgain")}</p>
        </div>
      )}
      <p>
        <TextLink to="/login">{t("identity.forgotten.back")}</TextLink>
      </p>
    </StrangerPage>
  );
}
