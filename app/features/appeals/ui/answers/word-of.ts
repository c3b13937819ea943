import { fieldsOf, namedFields } from "~/features/appeals/answers/answer-fields";
import type { AnswerValue } from "~/features/appeals/answers/appeal-answers";
import { isWallClockValue } from "~/features/appeals/answers/appeal-answers";
import type { WordedQuestion } from "~/features/appeals/questions/appeal-questions";
import type { Format } from "~/platform/i18n/format";
import type { Translate } from "~/platform/i18n/text-key";
import { instantOf } from "~/platform/i18n/wall-clock";

/** A value of a field as its page words it. */
export function wordOf(question: WordedQuestion, value: string, t: Translate): string {
  if (question.kind === "yes_no" && (value === "yes" || value === "no")) {
    return t(`appeals.screens.section.${value}`);
  }
  return question.choices.find(({ id }) => id === value)?.label ?? value;
}

/** What was answered, by the field it is written in; a moment in its own zone is one of them. */
export function saidIn(
  question: WordedQuestion,
  value: AnswerValue | null,
  format: Format,
): [name: string, text: string][] {
  if (value !== null && isWallClockValue(value) && value.wallClock && value.zone) {
    const at = instantOf(value.wallClock, value.zone);
    return [[question.id, format.instant(at, value.zone)]];
  }
  return namedFields(question.id, fieldsOf(question, value)).filter(([, text]) => text !== "");
}
