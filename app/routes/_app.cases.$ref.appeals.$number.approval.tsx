/** Approves an appeal. Refused, the page says why and keeps what was written. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appealPath } from "~/features/appeals/appeal-path";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { approvalFormSchema } from "~/features/appeals/review/approval-form.server";
import { approveAppeal } from "~/features/appeals/review/review-appeal.server";
import { reviewPage } from "~/features/appeals/review/review-page.server";
import { ReviewScreen } from "~/features/appeals/ui/review/review-screen";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "appeal:review");
  const appeal = await requireAppeal(person, params);
  return {
    title: textsFor(person.language)("appeals.screens.review.approveTitle"),
    ...(await reviewPage(appeal, person, new URL(request.url))),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:review");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, approvalFormSchema, t);
  if (!form.ok) return form.reply;

  const done = await approveAppeal(person, appeal.id, form.value);
  return done.ok
    ? redirectSaying(appealPath(appeal), t("appeals.screens.review.approved"))
    : refused(done.refusal, t, form.value);
}

export default function ApprovalRoute() {
  return <ReviewScreen page={useLoaderData<typeof loader>()} only="approve" />;
}
