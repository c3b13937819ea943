/** Words what became of a save for the page that sent it. */
import { type QuestionId, questionOf } from "~/features/appeals/questions/appeal-questions";
import type { Translate } from "~/platform/i18n/text-key";
import { wordMessage } from "~/platform/i18n/word-message";
import type { AutosaveReply, Standing } from "~/ui/autosave/autosave-reply";
import { fieldsOf, namedFields } from "./answer-fields";
import type { AnswerOutcome, SavedAnswers } from "./save-answers.server";

export function autosaveReply(
  outcomes: SavedAnswers,
  invalid: Partial<Record<QuestionId, string>>,
  t: Translate,
  now = new Date(),
): AutosaveReply {
  const told = Object.entries(outcomes).map(
    ([question, outcome]) =>
      [question, outcome.kind, standing(question as QuestionId, outcome)] as const,
  );
  const ofKind = (kind: AnswerOutcome["kind"]) =>
    Object.fromEntries(
      told.filter(([, each]) => each === kind).map(([id, , stands]) => [id, stands]),
    );
  return {
    saved: ofKind("saved"),
    conflicts: ofKind("conflict"),
    invalid: Object.fromEntries(
      Object.entries(invalid).map(([question, message]) => [question, wordMessage(t, message)]),
    ),
    at: now.toISOString(),
  };
}

function standing(question: QuestionId, outcome: AnswerOutcome): Standing {
  const { kind, perLanguage } = questionOf(question);
  const asked = { kind, isPerLanguage: perLanguage === true };
  const { value, version, byName, isMine, at } = outcome;
  return {
    fields: namedFields(question, fieldsOf(asked, value)),
    version,
    byName,
    isMine,
    at: at.toISOString(),
    isEmpty: value === null,
  };
}
