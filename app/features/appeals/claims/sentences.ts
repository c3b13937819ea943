/** Splits text into sentences, in English and Indonesian. Pure; the pieces joined are the text. */
import { ABBREVIATIONS } from "~templates/rules/appeal/claims";

/** `text` without the spaces around it; `start` and `end` are its place in the whole, in UTF-16 units. */
export type Sentence = { text: string; start: number; end: number };

/** Every character of the text, in pieces that end after a sentence and the spaces behind it. */
export function splitSentences(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { index, 0: found } of text.matchAll(BOUNDARY)) {
    if (!endsHere(text, from, index, found)) continue;
    pieces.push(text.slice(from, index + found.length));
    from = index + found.length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

export function sentencesOf(text: string): Sentence[] {
  let at = 0;
  return splitSentences(text).flatMap((piece) => {
    const start = at + (piece.length - piece.trimStart().length);
    at += piece.length;
    const trimmed = piece.trim();
    return /[\p{L}\p{N}]/u.test(trimmed)
      ? [{ text: trimmed, start, end: start + trimmed.length }]
      : [];
  });
}

/** Two writings of one sentence: spaces, quotes and the mark at its end do not matter. */
export function sentenceKey(sentence: string): string {
  return sentence
    .normalize("NFKC")
    .replace(/[“”„"'’‘`]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.!?…;:,]+$/, "")
    .toLowerCase();
}

/** A line's end, or the mark that ends a sentence with what closes it. */
const BOUNDARY = /[ \t]*\r?\n\s*|[.!?…]+["'”’)\]]*\s+/g;

function endsHere(text: string, from: number, index: number, found: string): boolean {
  if (found.includes("\n") && /^[ \t]*\r?\n/.test(found)) return true;
  const after = text.slice(index + found.length, index + found.length + 1);
  if (found.includes("\n")) return true;
  if (!found.startsWith(".")) return true;
  const before = text.slice(Math.max(from, index - LONGEST_WORD), index);
  const word = /[\p{L}\p{N}.&]+$/u.exec(before)?.[0] ?? "";
  if (/^\p{Ll}/u.test(after)) return false;
  if (ABBREVIATIONS.has(word.toLowerCase())) return false;
  // One letter is an initial, and a number that opens a line is its number in a list.
  if (/^\p{Lu}$/u.test(word)) return false;
  return !(/^\d{1,2}$/.test(word) && text.slice(from, index).trim() === word);
}

const LONGEST_WORD = 24;
