/**
 * A passage of an answer, known by its words: edits elsewhere do not touch it, and when its own
 * words change it says so. Pure.
 */
import { type AnswerValue, isBilingualText } from "~/features/appeals/answers/appeal-answers";
import { LANGUAGES, type Language } from "~templates/bilingual";

/** Null where an answer is one text for every language. */
export type TextLanguage = Language | null;

/** `twice` cannot be told apart from its double, so nothing is put in its place. */
export const PASSAGE_STATES = ["there", "twice", "gone"] as const;
export type PassageState = (typeof PASSAGE_STATES)[number];

export function passageState(text: string, passage: string): PassageState {
  const first = passage === "" ? -1 : text.indexOf(passage);
  if (first < 0) return "gone";
  return text.indexOf(passage, first + 1) < 0 ? "there" : "twice";
}

/** The text with other words for the passage; null where it is not there exactly once. */
export function replacePassage(text: string, passage: string, instead: string): string | null {
  if (passageState(text, passage) !== "there") return null;
  const start = text.indexOf(passage);
  const [before, after] = [text.slice(0, start), text.slice(start + passage.length)];
  // Taken out whole, a sentence leaves no double space behind.
  const rest = instead === "" && /(^|\s)$/.test(before) ? after.replace(/^[ \t]+/, "") : after;
  return (before + instead + rest).trim();
}

/** The text of an answer in one language; nothing where it has none, or is no text. */
export function textIn(value: AnswerValue | undefined, language: TextLanguage): string {
  if (language === null) return typeof value === "string" ? value : "";
  return isBilingualText(value) ? (value[language] ?? "") : "";
}

/** The answer with another text in one language; undefined where nothing is left of it. */
export function withText(
  value: AnswerValue | undefined,
  language: TextLanguage,
  text: string,
): AnswerValue | undefined {
  if (language === null) return text || undefined;
  const others = value !== undefined && isBilingualText(value) ? value : {};
  const written = Object.entries({ ...others, [language]: text }).filter(([, each]) => each);
  return written.length ? Object.fromEntries(written) : undefined;
}

export const isTextLanguage = (given: string | null): given is Language =>
  LANGUAGES.some((language) => language === given);
