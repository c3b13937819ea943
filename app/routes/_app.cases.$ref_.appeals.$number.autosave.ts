/** Saves answers while they are typed. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { answersInForm, readAnswers } from "~/features/appeals/answers/answers-form.server";
import { answersReply } from "~/features/appeals/answers/autosave-reply.server";
import { saveAnswers } from "~/features/appeals/answers/save-answers.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { reportSections } from "~/features/appeals/together/report-sections.server";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language, person.timeZone);
  const { edits, invalid } = answersInForm(await readAnswers(request, t), appeal.round);

  const saved = await saveAnswers(person, appeal.id, edits);
  if (saved.ok) await reportSections(appeal);
  return saved.ok
    ? Response.json(answersReply(saved.value, invalid, t, person.language))
    : Response.json({ sentence: t(saved.refusal.key, saved.refusal.params) }, { status: 409 });
}
