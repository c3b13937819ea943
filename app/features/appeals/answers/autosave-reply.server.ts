/** Words what became of a save for the page that sent it. */
import { type QuestionId, questionOf } from "~/features/appeals/questions/appeal-questions";
import type { Translate } from "~/platform/i18n/text-key";
import { wordMessage } from "~/platform/i18n/word-message";
import { type AutosaveReply, autosaveReply, type Outcome } from "~/ui/autosave/autosave-reply";
import { fieldsOf, namedFields } from "./answer-fields";
import type { AnswerOutcome, SavedAnswers } from "./save-answers.server";

export function answersReply(
  outcomes: SavedAnswers,
  invalid: Partial<Record<QuestionId, string>>,
  t: Translate,
  now = new Date(),
): AutosaveReply {
  const told = Object.entries(outcomes).map(([question, outcome]) => [
    question,
    standing(question as QuestionId, outcome),
  ]);
  const worded = Object.entries(invalid).map(([question, message]) => [
    question,
    wordMessage(t, message),
  ]);
  return autosaveReply(Object.fromEntries(told), Object.fromEntries(worded), now);
}

function standing(question: QuestionId, outcome: AnswerOutcome): Outcome {
  const { kind: type, perLanguage } = questionOf(question);
  const asked = { kind: type, isPerLanguage: perLanguage === true };
  const { kind, value, version, byName, isMine, at } = outcome;
  return {
    kind,
    fields: namedFields(question, fieldsOf(asked, value)),
    version,
    byName,
    isMine,
    at: at.toISOString(),
    isEmpty: value === null,
  };
}
