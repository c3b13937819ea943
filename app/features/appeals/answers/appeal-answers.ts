/** What may be answered, and whether it has been. Values are plain JSON, as they are stored. */
import type { QuestionId } from "~/features/appeals/questions/appeal-questions";
import { LANGUAGES, type Language } from "~templates/bilingual";

/** A free text, one field per language; an empty text is not kept. */
export type BilingualText = Partial<Record<Language, string>>;

/** What a clock on the wall showed, and where it hung. */
export type ZonedWallClock = { wallClock: string; zone: string };

/**
 * By kind: per-language text → BilingualText; verbatim text, url → string;
 * choice → string; multi_choice → string[]; number → number; date → "2026-11-22";
 * instant_with_zone → ZonedWallClock; yes_no → "yes" | "no".
 */
export type AnswerValue = string | number | readonly string[] | BilingualText | ZonedWallClock;

export type Answers = Partial<Record<QuestionId, AnswerValue>>;

export function isWallClockValue(value: AnswerValue | undefined): value is ZonedWallClock {
  return typeof value === "object" && "wallClock" in value;
}

export function isBilingualText(value: AnswerValue | undefined): value is BilingualText {
  return typeof value === "object" && !Array.isArray(value) && !("wallClock" in value);
}

/** Whether anything has been answered, in any language. */
export function isAnswered(value: AnswerValue | undefined): boolean {
  if (value === undefined) return false;
  if (typeof value === "string") return value.trim() !== "";
  if (typeof value === "number") return true;
  if (Array.isArray(value)) return value.length > 0;
  if (isWallClockValue(value)) return value.wallClock !== "" && value.zone !== "";
  return LANGUAGES.some((language) => isWrittenIn(value, language));
}

/** Whether the answer can be printed in a language; only free text has to be written in each. */
export function isWrittenIn(value: AnswerValue | undefined, language: Language): boolean {
  if (!isBilingualText(value)) return isAnswered(value);
  return (value[language] ?? "").trim() !== "";
}

/** The words of a free or verbatim text, whatever the language. */
export function textsIn(value: AnswerValue | undefined): string[] {
  if (typeof value === "string") return [value];
  if (!isBilingualText(value)) return [];
  return LANGUAGES.flatMap((language) => value[language] ?? []);
}

export function textOf(value: AnswerValue | undefined): string {
  return textsIn(value).join("\n");
}
