/** A text in order, cut where the sentences of its ledger begin and end. */
type Placed = { place: { start: number; end: number } | null };

export type TextPiece<Entry> = { words: string; entry: Entry | null; at: number };

export function textPieces<Entry extends Placed>(
  text: string,
  entries: readonly Entry[],
): TextPiece<Entry>[] {
  const made: TextPiece<Entry>[] = [];
  let at = 0;
  for (const entry of entries) {
    if (!entry.place) continue;
    const { start, end } = entry.place;
    if (start > at) made.push({ words: text.slice(at, start), entry: null, at });
    made.push({ words: text.slice(start, end), entry, at: start });
    at = end;
  }
  if (at < text.length) made.push({ words: text.slice(at), entry: null, at });
  return made;
}
