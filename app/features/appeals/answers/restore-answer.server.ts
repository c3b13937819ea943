/** Brings an earlier version of an answer back, as a new version: nothing that was written is lost by it. */
import type { QuestionId } from "~/features/appeals/questions/appeal-questions";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { AnswerValue } from "./appeal-answers";
import { saveAnswersIn } from "./save-answers.server";

type Which = { question: QuestionId; version: number; seenVersion: number };

export function restoreAnswer(
  person: Person,
  appealId: string,
  { question, version, seenVersion }: Which,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const earlier = await tx.appealAnswerVersion.findUnique({
      where: { appealId_question_version: { appealId, question, version } },
      select: { value: true },
    });
    if (!earlier) return refuse("appeals.refusals.versionGone");
    const value = (earlier.value as AnswerValue | null) ?? undefined;
    const edit = { question, value, version: seenVersion };
    const saved = await saveAnswersIn(tx, person, appealId, [edit], now);
    if (!saved.ok) return saved;
    if (saved.value[question]?.kind === "conflict") {
      return refuse("appeals.refusals.answerChanged");
    }
    const { caseId, round } = await tx.appeal.findUniqueOrThrow({
      where: { id: appealId },
      select: { caseId: true, round: true },
    });
    await recordAppealEvent(tx, person, {
      appealId,
      caseId,
      kind: "appeal.answer_restored",
      detail: { round, question, version },
    });
    return allow();
  });
}
