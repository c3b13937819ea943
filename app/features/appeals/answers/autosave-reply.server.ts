/** Words what became of a save for the page that sent it. */
import { type QuestionId, questionOf } from "~/features/appeals/questions/appeal-questions";
import type { Translate } from "~/platform/i18n/text-key";
import { wordMessage } from "~/platform/i18n/word-message";
import { type AutosaveReply, autosaveReply, type Outcome } from "~/ui/autosave/autosave-reply";
import type { Language } from "~templates/bilingual";
import { fieldsOf, namedFields } from "./answer-fields";
import { momentIn } from "./said-in.server";
import type { AnswerOutcome, SavedAnswers } from "./save-answers.server";

export function answersReply(
  outcomes: SavedAnswers,
  invalid: Partial<Record<QuestionId, string>>,
  t: Translate,
  language: Language,
  now = new Date(),
): AutosaveReply {
  const told = Object.entries(outcomes).map(([question, outcome]) => [
    question,
    standing(question as QuestionId, outcome, language),
  ]);
  const worded = Object.entries(invalid).map(([question, message]) => [
    question,
    wordMessage(t, message),
  ]);
  return autosaveReply(Object.fromEntries(told), Object.fromEntries(worded), now);
}

function standing(question: QuestionId, outcome: AnswerOutcome, language: Language): Outcome {
  const { kind: type, perLanguage } = questionOf(question);
  const asked = { kind: type, isPerLanguage: perLanguage === true };
  const { kind, value, version, byName, isMine, at } = outcome;
  const said = momentIn(question, value, language);
  return {
    kind,
    fields: namedFields(question, fieldsOf(asked, value)),
    ...(said && { said }),
    version,
    byName,
    isMine,
    at: at.toISOString(),
    isEmpty: value === null,
  };
}
