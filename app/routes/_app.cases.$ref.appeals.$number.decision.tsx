/** Records how Meta decided. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { APPEAL_OUTCOMES } from "~/features/appeals/appeal-lifecycle";
import { addressOf, appealPath } from "~/features/appeals/appeal-path";
import { decisionSchema } from "~/features/appeals/appeal-schemas";
import { presentMoment } from "~/features/appeals/filing/filing-page.server";
import { parseFiling } from "~/features/appeals/filing/filing-upload.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { DecisionForm } from "~/features/appeals/ui/with-meta/decision-form";
import { decideAppeal } from "~/features/appeals/with-meta/decide-appeal.server";
import { exhibitChoices } from "~/features/evidence/exhibit-choices.server";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "appeal:decide");
  const appeal = await requireAppeal(person, params);
  const asked = new URL(request.url).searchParams.get("outcome");
  return {
    title: textsFor(person.language)("appeals.screens.decision.title"),
    appeal: addressOf(appeal),
    exhibits: await exhibitChoices(person, appeal.caseId),
    ...presentMoment(person),
    outcome: APPEAL_OUTCOMES.find((each) => each === asked) ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:decide");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseFiling(request, decisionSchema, t);
  if (!form.ok) return form.reply;

  const decided = await decideAppeal(person, appeal.id, form.value, form.file);
  const { outcome } = form.value;
  return decided.ok
    ? redirectSaying(appealPath(appeal), t("appeals.screens.decision.saved", { outcome }))
    : refused(decided.refusal, t, form.value);
}

export default function DecisionRoute() {
  return <DecisionForm {...useLoaderData<typeof loader>()} />;
}
