/** What Meta asked while it reviewed, what it was answered, and room for its next question. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addressOf, appealPath } from "~/features/appeals/appeal-path";
import { filingOf } from "~/features/appeals/appeal-queries.server";
import { infoRequestSchema } from "~/features/appeals/appeal-schemas";
import { presentMoment } from "~/features/appeals/filing/filing-page.server";
import { movesFor } from "~/features/appeals/moves-for";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { MetasQuestions } from "~/features/appeals/ui/with-meta/metas-questions";
import { noteInfoRequested } from "~/features/appeals/with-meta/follow-appeal.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  const { infoRequests } = await filingOf(appeal.id);
  return {
    title: textsFor(person.language)("appeals.screens.questions.title"),
    appeal: addressOf(appeal),
    questions: infoRequests,
    moves: movesFor(person, appeal.state),
    ...presentMoment(person),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:submit");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, infoRequestSchema, t);
  if (!form.ok) return form.reply;

  const noted = await noteInfoRequested(person, appeal.id, form.value);
  return noted.ok
    ? redirectSaying(appealPath(appeal), t("appeals.screens.questions.saved"))
    : refused(noted.refusal, t, form.value);
}

export default function QuestionsRoute() {
  return <MetasQuestions {...useLoaderData<typeof loader>()} />;
}
