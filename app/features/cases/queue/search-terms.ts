/** What somebody typed into the search box, as words to begin with and numbers to contain. */
export type SearchTerm = {
  /** The beginning of a word, for the full-text index. */
  word: string;
  /** Part of a reference, a platform id or a phone number; null when it is too short to look inside. */
  part: string | null;
};

const MAX_TERMS = 8;

export function searchTerms(typed: string): SearchTerm[] {
  const text = typed.normalize("NFKC").toLowerCase().trim();
  const reference = /^(?:c-)?(\d{4}-\d{4,9})$/.exec(text)?.[1];
  if (reference) return [{ word: reference, part: `c-${reference}` }];
  const number = asOneNumber(text);
  if (number) return [{ word: number, part: number }];

  const terms = text.split(/\s+/).flatMap((piece): SearchTerm[] => {
    if (/^c-\d{4}-\d{4,9}$/.test(piece)) return [{ word: piece, part: piece }];
    const words = piece.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    return words.map((word) => ({ word, part: /\d{3}/.test(word) ? word : null }));
  });
  return terms.slice(0, MAX_TERMS);
}

/** "0812-3456 7890" and "+62 812 3456 7890" are one number each, kept without its prefix of zeros. */
function asOneNumber(text: string): string | null {
  if (!/^[+(]?[\d\s().+-]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, "").replace(/^0+/, "");
  return digits.length >= 3 ? digits : null;
}
