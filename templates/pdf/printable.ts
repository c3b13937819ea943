/**
 * Keeps characters that no typeface covers off the page: the renderer would
 * print them as other letters, which an evidence document must never do. They
 * are printed as their code point instead, such as `[U+1781]`.
 */

/** Invisible characters that shape their neighbours: joiners, direction marks, variation selectors. */
const isFormat = (code: number) =>
  code === 0x200c ||
  code === 0x200d ||
  code === 0x200e ||
  code === 0x200f ||
  code === 0x061c ||
  (code >= 0x2066 && code <= 0x2069) ||
  (code >= 0xfe00 && code <= 0xfe0f);

const NEW_LINE = 0x0a;
const SPACES = /[\t\v\f\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const ZERO_WIDTH = /[\u00ad\u200b\u2060\ufeff\u{e0000}-\u{e007f}]/gu;
/** Left to themselves these reorder whatever follows; the isolating marks do not. */
const OVERRIDES = /[\u202a-\u202e]/g;

/**
 * The renderer counts UTF-16 units where it should count characters, and loses
 * what follows a character beyond the basic plane in the same run of one font.
 * An invisible space on either side makes such a character a run of its own.
 */
const BEYOND_BASIC_PLANE =
  /\p{RI}\p{RI}|[\u{10000}-\u{10ffff}][\ufe0e\ufe0f]?[\u{1f3fb}-\u{1f3ff}]?/gu;
const setApart = (text: string) =>
  text.replace(BEYOND_BASIC_PLANE, "\u200b$&\u200b").replace(/\u200b+/g, "\u200b");

export type Printable<T> = { value: T; replaced: number };

/** The text as it can be printed, and how many of its characters had to be spelt out. */
export function printableText(text: string, covered: ReadonlySet<number>): Printable<string> {
  let replaced = 0;
  const characters = Array.from(
    text
      .toWellFormed()
      .normalize("NFC")
      .replace(/\r\n?/g, "\n")
      .replace(SPACES, " ")
      .replace(ZERO_WIDTH, "")
      .replace(OVERRIDES, ""),
    (character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code === NEW_LINE || isFormat(code)) return character;
      if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return "";
      if (covered.has(code)) return character;
      replaced += 1;
      return `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
    },
  );
  return { value: setApart(characters.join("")), replaced };
}

/** Everything a document is about to print, made printable, however deep it lies. */
export function printable<T>(props: T, covered: ReadonlySet<number>): Printable<T> {
  let replaced = 0;
  const visit = (value: unknown): unknown => {
    if (typeof value === "string") {
      const made = printableText(value, covered);
      replaced += made.replaced;
      return made.value;
    }
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visit(inner)]));
  };
  return { value: visit(props) as T, replaced };
}
