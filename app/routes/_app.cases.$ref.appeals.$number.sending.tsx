/** Sends an appeal to review. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addressOf, appealPath } from "~/features/appeals/appeal-path";
import { findingsOnPage } from "~/features/appeals/checks/findings-on-page.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { sendToReview } from "~/features/appeals/review/review-appeal.server";
import { sendSchema } from "~/features/appeals/review/review-schemas";
import { reviewersOf } from "~/features/appeals/review/reviewers.server";
import { SendForm } from "~/features/appeals/ui/review/send-form";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const findings = await findingsOnPage(appeal, person);
  return {
    title: textsFor(person.language)("appeals.screens.review.sendTitle"),
    appeal: addressOf(appeal),
    blockers: findings.filter(({ severity }) => severity === "blocker"),
    reviewers: (await reviewersOf(appeal)).others.map(({ name }) => name),
    mayOverride: can(person, "appeal:override"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, sendSchema, t);
  if (!form.ok) return form.reply;

  const sent = await sendToReview(person, appeal.id, form.value);
  return sent.ok
    ? redirectSaying(appealPath(appeal), t("appeals.screens.review.sent"))
    : refused(sent.refusal, t, form.value);
}

export default function SendingRoute() {
  return <SendForm {...useLoaderData<typeof loader>()} />;
}
