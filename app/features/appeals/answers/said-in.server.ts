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
  const moment = momentIn(question.id, value, language);
  if (moment) return moment;
  const t = textsFor(language);
  return namedFields(question.id, fieldsOf(question, value))
    .filter(([, text]) => text !== "")
    .map(([name, text]) => [name, wordOf(question, text, t)]);
}

/** Null where it is no moment. */
export function momentIn(
  question: string,
  value: AnswerValue | null,
  language: Language,
): Said[] | null {
  if (value === null || !isWallClockValue(value)) return null;
  const { wallClock, zone } = value;
  if (!isAnswered(value)) return [];
  return [[question, formatFor(language, zone).instant(instantOf(wallClock, zone))]];
}
