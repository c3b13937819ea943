/** Between an answer and the named fields of its form. */
import type { AnswerValue } from "./appeal-answers";
import { isBilingualText, isWallClockValue } from "./appeal-answers";

export type AskedKind = { kind: string; isPerLanguage: boolean };

/** What the fields of a question show: every part is there, empty where nothing was answered. */
export type FieldValue = string | string[] | Record<string, string>;

export function fieldsOf(
  { kind, isPerLanguage }: AskedKind,
  value: AnswerValue | null,
): FieldValue {
  if (kind === "instant_with_zone") {
    return value !== null && isWallClockValue(value) ? { ...value } : { wallClock: "", zone: "" };
  }
  if (isPerLanguage) {
    const text = value !== null && isBilingualText(value) ? value : {};
    return { en: text.en ?? "", id: text.id ?? "" };
  }
  if (kind === "multi_choice") return Array.isArray(value) ? value.map(String) : [];
  return value === null || typeof value === "object" ? "" : String(value);
}

/** One pair per field, by its name in the form. */
export function namedFields(question: string, value: FieldValue): [name: string, value: string][] {
  if (typeof value === "string") return [[question, value]];
  if (Array.isArray(value)) return value.map((one) => [question, one]);
  return Object.entries(value).map(([part, text]) => [`${question}.${part}`, text]);
}
