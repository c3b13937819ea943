/** Takes the text of a past appeal as the start of an answer. What stood there stays among the versions. */
import { authorsOf } from "~/features/appeals/answers/answer-queries.server";
import { type AnswerEdit, saveAnswersIn } from "~/features/appeals/answers/save-answers.server";
import { type QuestionId, SECTION_IDS } from "~/features/appeals/questions/appeal-questions";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { pastAnswers } from "./past-appeals.server";
import { reusableTexts } from "./reusable";

type Taken = { from: string; question: string };

export function takeText(
  person: Person,
  { id: appealId, caseId, round }: { id: string; caseId: string; round: number },
  { from, question }: Taken,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const past = (await pastAnswers(person, [from])).get(from);
    const source = await tx.appeal.findUnique({
      where: { id: from },
      select: {
        id: true,
        restrictionId: true,
        previousId: true,
        round: true,
        case: { select: { reference: true } },
      },
    });
    const found = SECTION_IDS.flatMap((id) => reusableTexts(id, past ?? {}, "en")).find(
      (each) => each.question === question,
    );
    if (!found || !source) return refuse("library.refusals.gone");

    const standing = await tx.appealAnswer.findUnique({
      where: { appealId_question: { appealId, question } },
      select: { version: true },
    });
    const wrote = await tx.appealAnswer.findUnique({
      where: { appealId_question: { appealId: from, question } },
      select: { byId: true, byName: true },
    });
    const sourceOf = `${source.case.reference} · ${source.round}`;
    const edit: AnswerEdit = {
      question: question as QuestionId,
      value: found.text,
      version: standing?.version ?? 0,
      source: "library",
      sourceOf,
      // Whose words they are does not approve them, wherever they were written.
      ...(wrote?.byId && { alsoBy: { id: wrote.byId, name: wrote.byName } }),
      wordsOf: await authorsOf(source, question, tx),
    };
    const saved = await saveAnswersIn(tx, person, appealId, [edit], now);
    if (!saved.ok) return saved;
    if (saved.value[edit.question]?.kind === "conflict") {
      return refuse("appeals.refusals.answerChanged");
    }
    await recordAppealEvent(tx, person, {
      appealId,
      caseId,
      kind: "appeal.text_taken",
      detail: { round, question, from: sourceOf },
    });
    return allow();
  });
}
