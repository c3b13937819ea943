/** Answers as the document says them, in one language: dates, numbers and chosen options included. */
import {
  type AnswerValue,
  isBilingualText,
  isWallClockValue,
  isWrittenIn,
} from "~/features/appeals/answers/appeal-answers";
import type { Question } from "~/features/appeals/questions/appeal-questions";
import { formatFor } from "~/platform/i18n/format";
import { instantOf } from "~/platform/i18n/wall-clock";
import type { Language } from "~templates/bilingual";
import { fillWording } from "./fill-wording";

/** The paragraphs of a text. Empty lines separate nothing worth printing. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

export const isFreeText = ({ kind }: Question) => kind === "long_text" || kind === "short_text";

/** What the document prints beside the heading, or null when it cannot in this language. */
export function wordedValue(
  question: Question,
  value: AnswerValue | undefined,
  language: Language,
): string | null {
  if (value === undefined || !isWrittenIn(value, language)) return null;
  const format = formatFor(language, "UTC");

  if (isBilingualText(value)) return value[language]?.trim() ?? null;
  if (isWallClockValue(value)) {
    return format.instant(instantOf(value.wallClock, value.zone), value.zone);
  }
  if (typeof value === "number") return format.number(value);
  if (typeof value !== "string")
    return value.map((id) => labelOf(question, id, language)).join(", ");
  if (question.kind === "yes_no") return yesOrNo(question, value, language);
  if (question.kind === "choice") return labelOf(question, value, language);
  if (question.kind === "date") return format.day(new Date(`${value}T00:00:00Z`));
  return value.trim();
}

/** The sentence a short answer becomes in running text; free text says itself. */
export function wordedSentence(
  question: Question,
  value: AnswerValue | undefined,
  language: Language,
): string | null {
  const worded = wordedValue(question, value, language);
  if (worded === null || value === undefined || !question.statement) return worded;
  return fillWording(question.statement, language, {
    answer: chosenWords(question, value, language) ?? worded,
  });
}

/** Options in the middle of a sentence: the words they have there, else their label, begun small. */
function chosenWords(question: Question, value: AnswerValue, language: Language): string | null {
  if (question.kind !== "choice" && question.kind !== "multi_choice") return null;
  const ids = typeof value === "string" ? [value] : Array.isArray(value) ? value : [];
  return ids
    .map((id) => saidOf(question, id)?.[language] ?? begunSmall(labelOf(question, id, language)))
    .join(", ");
}

const begunSmall = (label: string) => label.slice(0, 1).toLowerCase() + label.slice(1);

/** The words a chosen option has inside a sentence, when they differ from its label. */
export function saidOf(question: Question, choice: string) {
  return question.choices?.find(({ id }) => id === choice)?.said ?? null;
}

function labelOf({ choices }: Question, id: string, language: Language): string {
  return choices?.find((choice) => choice.id === id)?.label[language] ?? id;
}

function yesOrNo({ statements }: Question, value: string, language: Language): string {
  return statements?.[value === "yes" ? "yes" : "no"][language] ?? value;
}
