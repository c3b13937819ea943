/** Takes what must not leave the house out of an answer, in every language it is written in. */
import { answerRows, answersIn } from "~/features/appeals/answers/answer-queries.server";
import { isBilingualText } from "~/features/appeals/answers/appeal-answers";
import { saveAnswersIn } from "~/features/appeals/answers/save-answers.server";
import { ownIdentifiers } from "~/features/appeals/checks/own-identifiers";
import { appealCaseFacts } from "~/features/appeals/facts/case-facts.server";
import { holdDraftAlone } from "~/features/appeals/hold-draft.server";
import type { QuestionId } from "~/features/appeals/questions/appeal-questions";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { LANGUAGES } from "~templates/bilingual";
import { redactText } from "./redact-text";

export function redactAnswer(
  person: Person,
  appealId: string,
  question: QuestionId,
  now = new Date(),
): Promise<Verdict<{ count: number }>> {
  return db.$transaction(async (tx) => {
    const draft = await holdDraftAlone(tx, appealId);
    if (!draft.ok) return draft;
    const { caseId, round } = draft.value;
    const own = ownIdentifiers(await appealCaseFacts(draft.value, tx));
    const rows = await answerRows(appealId, [question], tx);
    const answer = answersIn(rows)[question];
    const version = rows[0]?.version ?? 0;

    let count = 0;
    const redact = (text: string, language: "en" | "id") => {
      const redacted = redactText({ question, language, text }, own);
      count += redacted.count;
      return redacted.text;
    };
    const value = isBilingualText(answer)
      ? Object.fromEntries(
          LANGUAGES.flatMap((language) => {
            const text = answer[language];
            return text === undefined ? [] : [[language, redact(text, language)]];
          }),
        )
      : typeof answer === "string"
        ? redact(answer, person.language)
        : answer;
    if (count === 0) return refuse("appeals.refusals.nothingToRedact");

    const saved = await saveAnswersIn(tx, person, appealId, [{ question, value, version }], now);
    if (!saved.ok) return saved;
    await recordAppealEvent(tx, person, {
      appealId,
      caseId,
      kind: "appeal.redacted",
      detail: { round, question, count },
    });
    return allow({ count });
  });
}
