/** A text with parts of it replaced by a visible mark. */
import type { HiddenParts } from "./hidden";
import type { SensitiveKind, SensitiveSpan } from "./sensitive-text";

/** Plain letters: every typeface, spreadsheet and parser takes them. */
export const MARK = "[REDACTED]";

export type TextSpan = { kind: SensitiveKind | "chosen"; start: number; end: number };

/** Where words that somebody named stand, however they are written large or small. */
export function spansOfWords(text: string, words: readonly string[]): TextSpan[] {
  return words
    .filter((word) => word.length > 0)
    .flatMap((word) =>
      [...text.matchAll(new RegExp(escaped(word), "giu"))].map(({ index, 0: found }) => ({
        kind: "chosen" as const,
        start: index,
        end: index + found.length,
      })),
    );
}

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** Overlapping parts become one mark. */
export function redactText(
  text: string,
  spans: readonly (TextSpan | SensitiveSpan)[],
): { text: string; parts: HiddenParts } {
  const parts: HiddenParts = {};
  const pieces: string[] = [];
  let at = 0;
  for (const { kind, start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    if (start >= at) {
      pieces.push(text.slice(at, start), MARK);
      parts[kind] = (parts[kind] ?? 0) + 1;
    }
    at = Math.max(at, end);
  }
  pieces.push(text.slice(at));
  return { text: pieces.join(""), parts };
}
