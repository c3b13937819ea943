/** Dates among words, told apart by the word before them. */

import type { ReadValue } from "../signal";
import { readInstant } from "./read-instant";

const DATE =
  "(\\d{4}-\\d{2}-\\d{2}(?:[T ][\\d:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?|[A-Za-z]{3,9}\\.? \\d{1,2},? \\d{4}|\\d{1,2} [A-Za-z]{3,9} \\d{4})";
const dated = (words: string): RegExp => new RegExp(`(?:${words})\\W{1,4}${DATE}`, "i");
export const UNTIL = dated(
  "until|till|through|expires?(?: on)?|expiration|ends?(?: on)?|hingga|sampai(?: dengan)?|berakhir(?: pada)?(?: tanggal)?",
);
export const ON = dated("on|by|before|pada(?: tanggal)?|tanggal|sebelum");

/** The day a restriction began is no end: only words that say "until" count for one. */
export function dateAfter(words: RegExp, text: string): ReadValue | null {
  const found = words.exec(text);
  const instant = readInstant(found?.[1]);
  return found && instant
    ? { value: instant.toISOString(), field: `text: "${found[0].trim()}"` }
    : null;
}
