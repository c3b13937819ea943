/** Should we appeal at all? The ways out of a restriction side by side, and which one is gone. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wayChoiceSchema } from "~/features/appeals/advice/advice-schemas";
import { adviceView } from "~/features/appeals/advice/advice-view.server";
import { chooseWay } from "~/features/appeals/advice/choose-way.server";
import { requireCase } from "~/features/appeals/require-appeal.server";
import { AdviceScreen } from "~/features/appeals/ui/advice/advice-screen";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const found = await requireCase(person, params);
  const wanted = new URL(request.url).searchParams.get("restriction");
  const view = await adviceView(person, found, wanted);
  if (!view) throw redirect(`/cases/${found.reference}/appeals`);
  return {
    title: textsFor(person.language)("advice.title"),
    view,
    mayChoose: can(person, "appeal:draft"),
    mayContain: can(person, "task:manage"),
    mayClassify: can(person, "case:classify"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const { id, reference } = await requireCase(person, params);
  const t = textsFor(person.language);
  const form = await parseForm(request, wayChoiceSchema, t);
  if (!form.ok) return form.reply;

  const chosen = await chooseWay(person, id, form.value);
  const page = `/cases/${reference}/appeals/routes?restriction=${form.value.restrictionId}`;
  return chosen.ok
    ? redirectSaying(page, t("advice.saved"))
    : refused(chosen.refusal, t, form.value);
}

export default function RoutesRoute() {
  return <AdviceScreen {...useLoaderData<typeof loader>()} />;
}
