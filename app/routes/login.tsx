/** Sign-in. The page carries no script at all. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireSetUp } from "~/features/identity/installation/require-set-up.server";
import { languageHeaders, textsForReader } from "~/features/identity/page-reader.server";
import { findPerson } from "~/features/identity/session.server";
import { signIn } from "~/features/identity/sign-in/sign-in.server";
import { signInSchema } from "~/features/identity/sign-in/sign-in-schemas";
import { signedIn } from "~/features/identity/sign-in/signed-in.server";
import { refusedTry } from "~/features/identity/too-many-tries/refused-try.server";
import { SignInForm } from "~/features/identity/ui/sign-in/sign-in-form";
import { StrangerPage } from "~/features/identity/ui/sign-in/stranger-page";
import { parseForm } from "~/platform/forms/forms.server";
import { ownPath } from "~/platform/http/http.server";
import { Notice } from "~/ui/page/notice";
import { titleFromLoader } from "~/ui/page-title";

export const handle = { noScript: true };
export const meta = titleFromLoader;

/** What brought somebody here. */
const SAID = {
  password: "identity.signIn.passwordChosen",
  out: "identity.signIn.signedOut",
} as const;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireSetUp();
  const { searchParams } = new URL(request.url);
  if (await findPerson(request)) throw redirect(ownPath(searchParams.get("back")));
  const t = await textsForReader(request);
  const done = searchParams.get("done");
  const page = {
    title: t("identity.signIn.title"),
    said: done === "password" || done === "out" ? t(SAID[done]) : null,
  };
  return data(page, { headers: languageHeaders(request) });
}

export async function action({ request }: ActionFunctionArgs) {
  const t = await textsForReader(request);
  const form = await parseForm(request, signInSchema, t);
  if (!form.ok) return form.reply;

  const outcome = await signIn(request, form.value);
  if (!outcome.ok) return refusedTry(outcome, t, { email: form.value.email });
  return signedIn(request, outcome.value, ownPath(new URL(request.url).searchParams.get("back")));
}

export default function SignInRoute() {
  const { title, said } = useLoaderData<typeof loader>();
  return (
    <StrangerPage title={title}>
      {said && <Notice tone="good">{said}</Notice>}
      <SignInForm />
    </StrangerPage>
  );
}
