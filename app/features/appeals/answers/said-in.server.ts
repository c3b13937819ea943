/** What was answered, as it is read: worded here, so that pages carry neither the words nor the clock of zones. */
import type { WordedQuestion } from "~/features/appeals/questions/appeal-questions";
import { formatFor } from "~/platform/i18n/format";
import { textsFor } from "~/platform/i18n/texts.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import type { Language } from "~templates/bilingual";
import { fieldsOf, namedFields } from "./answer-fields";
import { type AnswerValue, isAnswered, isWallClockValue } from "./appeal-answers";
import { wordOf } from "./word-of";

/** By the field it is written in; a moment is one, in the zone it was written in. */
export type Said = [name: string, text: string];

export function saidIn(
  question: WordedQuestion,
  value: AnswerValue | null,
  language: Language,
): Said[] {
  if (value !== null && isWallClockValue(value)) {
    const { wallClock, zone } = value;
    if (!isAnswered(value)) return [];
    return [[question.id, formatFor(language, zone).instant(instantOf(wallClock, zone))]];
  }
  const t = textsFor(language);
  return namedFields(question.id, fieldsOf(question, value))
    .filter(([, text]) => text !== "")
    .map(([name, text]) => [name, wordOf(question, text, t)]);
}
