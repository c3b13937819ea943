/** Answers to triage questions: a plain record, checked against what each question takes. */
import type { QuestionKey } from "~templates/rules/question-keys";
import { NOT_STATED, type Option, TRIAGE_QUESTIONS } from "~templates/rules/triage-questions";
import type { Condition } from "~templates/rules/triage-rule";

/** One value, or several where a question takes several; dates as ISO text. */
export type AnswerValue = string | readonly string[];
export type Answers = Readonly<Partial<Record<QuestionKey, AnswerValue>>>;

const CODE = /^#?(\d{1,7})$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;

export const valuesOf = (answer: AnswerValue | undefined): readonly string[] =>
  answer === undefined ? [] : typeof answer === "string" ? [answer] : answer;

/** Were all of these questions answered with one of these values? */
export function holds(condition: Condition, answers: Answers): boolean {
  for (const question in condition) {
    const wanted = condition[question as QuestionKey];
    const given = answers[question as QuestionKey];
    if (!wanted || given === undefined) return false;
    const isMet =
      typeof given === "string"
        ? wanted.includes(given)
        : given.some((value) => wanted.includes(value));
    if (!isMet) return false;
  }
  return true;
}

/** The options to offer, given what was answered before. */
export function optionsFor(question: QuestionKey, answers: Answers): readonly Option[] {
  return TRIAGE_QUESTIONS[question].options.filter(
    ({ onlyWhen }) => !onlyWhen || holds(onlyWhen, answers),
  );
}

/** The answer in its proper form, or null when this question does not take it here. */
export function acceptAnswer(
  question: QuestionKey,
  given: AnswerValue | undefined,
  before: Answers,
): AnswerValue | null {
  const { kind } = TRIAGE_QUESTIONS[question];
  const values = valuesOf(given).map((value) => String(value).trim());
  const first = values[0];
  if (first === undefined) return null;

  const offered = optionsFor(question, before).map(({ value }) => value);
  if (kind === "choices") return acceptSeveral(values, offered);
  if (offered.includes(first)) return first;
  if (kind === "code") return CODE.exec(first)?.[1]?.replace(/^0+(?=\d)/, "") ?? null;
  if (kind === "date") return isDate(first) ? first : null;
  return null;
}

/** "Not known" stands alone: beside a real answer it says nothing. */
function acceptSeveral(values: readonly string[], offered: readonly string[]): AnswerValue | null {
  const accepted = offered.filter((value) => values.includes(value));
  const known = accepted.filter((value) => value !== "unknown");
  return known.length > 0 ? known : accepted.length > 0 ? accepted : null;
}

const isDate = (value: string): boolean =>
  ISO_DATE.test(value) && !Number.isNaN(new Date(value).getTime());

/** The instant of a date answer; null when no date was named. */
export function answeredInstant(answer: AnswerValue | undefined): Date | null {
  const value = valuesOf(answer)[0];
  return value && value !== NOT_STATED && isDate(value) ? new Date(value) : null;
}
