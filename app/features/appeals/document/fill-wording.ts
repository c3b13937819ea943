/** Puts values into the wording of a document, without letting a name turn the sentence around. */
import type { Bilingual, Language } from "~templates/bilingual";

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const ISOLATE = "\u2068";
const END = "\u2069";

/** Fills `{name}` once per place; a value's own braces stay as they are. */
export function fillWording(
  wording: Bilingual,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return wording[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : isolated(String(value));
  });
}

/** Keeps a right-to-left name from pulling the punctuation and numbers after it to its side. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) && !text.includes(ISOLATE) ? `${ISOLATE}${text}${END}` : text;
}

/** For text that is pasted into a form, where invisible marks do harm. */
export function withoutIsolation(text: string): string {
  return text.replaceAll(ISOLATE, "").replaceAll(END, "");
}
