/** Takes keys, card and identity numbers and customers' contacts out of an answer. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { appealPath } from "~/features/appeals/appeal-path";
import { redactAnswer } from "~/features/appeals/coach/redact-answer.server";
import { askedQuestion } from "~/features/appeals/questions/asked-question.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { reportSections } from "~/features/appeals/together/report-sections.server";
import { requirePermission } from "~/features/identity/session.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const asked = askedQuestion(params.question, person.language, appeal.round);
  if (!asked) throw notFound();
  const t = textsFor(person.language, person.timeZone);

  const path = appealPath(appeal, "readiness");
  const redacted = await redactAnswer(person, appeal.id, asked.question.id);
  if (redacted.ok) await reportSections(appeal);
  return redacted.ok
    ? redirectSaying(path, t("coach.redacted", redacted.value))
    : complain(path, t(redacted.refusal.key, redacted.refusal.params));
}
