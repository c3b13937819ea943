/** Claims a fresh installation. Once that is done, this page leads to the front door, for good. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { setUpSchema } from "~/features/identity/installation/installation-schemas";
import { isSetUp, isSetUpCode } from "~/features/identity/installation/set-up-code.server";
import { setUpInstallation } from "~/features/identity/installation/set-up-installation.server";
import {
  languageHeaders,
  pageReader,
  textsForReader,
} from "~/features/identity/page-reader.server";
import { signedIn } from "~/features/identity/sign-in/signed-in.server";
import { refusedTry } from "~/features/identity/too-many-tries/refused-try.server";
import { SetUpForm } from "~/features/identity/ui/installation/set-up-form";
import { StrangerPage } from "~/features/identity/ui/sign-in/stranger-page";
import { parseForm } from "~/platform/forms/forms.server";
import { timeZones } from "~/platform/i18n/zones";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  if (await isSetUp()) throw redirect("/");
  const t = await textsForReader(request);
  const { language } = await pageReader(request);
  const code = new URL(request.url).searchParams.get("code") ?? "";
  const page = {
    title: t("identity.setUp.title"),
    code: isSetUpCode(code) ? code : null,
    language,
    zones: timeZones(),
  };
  return data(page, { headers: languageHeaders(request) });
}

export async function action({ request }: ActionFunctionArgs) {
  const t = await textsForReader(request);
  const form = await parseForm(request, setUpSchema, t);
  if (!form.ok) return form.reply;

  const outcome = await setUpInstallation(request, form.value);
  if (!outcome.ok) return refusedTry(outcome, t, { ...form.value, password: undefined });
  return signedIn(request, outcome.value, "/");
}

export default function SetUpRoute() {
  const t = useText();
  const { title, ...given } = useLoaderData<typeof loader>();
  return (
    <StrangerPage title={title} intro={<p>{t("identity.setUp.intro")}</p>}>
      <SetUpForm {...given} />
    </StrangerPage>
  );
}
