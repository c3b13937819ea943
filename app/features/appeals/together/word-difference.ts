/** What changed between two texts, word by word, as people read it. Pure. */

export type Piece = { kind: "same" | "added" | "taken"; text: string };

/** Beyond so many pairs of words, what differs is shown as one piece: two texts with little in common. */
const MOST_PAIRS = 4_000_000;

export function wordDifference(before: string, after: string): Piece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < fresh.length - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  ) {
    end += 1;
  }
  const middle = compare(
    old.slice(start, old.length - end),
    fresh.slice(start, fresh.length - end),
  );
  return readable([
    { kind: "same", text: old.slice(0, start).join("") },
    ...middle,
    { kind: "same", text: old.slice(old.length - end).join("") },
  ]);
}

export const isSameText = (pieces: readonly Piece[]) => pieces.every(({ kind }) => kind === "same");

/** Words with what belongs to them, marks, and the spaces between. */
const WORDS = /\s+|[\p{L}\p{N}\p{M}]+(?:['’.,:/-][\p{L}\p{N}\p{M}]+)*|[^\s]/gu;
const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];

/** The longest run of words both have, and what stands between. */
function compare(old: readonly string[], fresh: readonly string[]): Piece[] {
  const width = fresh.length + 1;
  if (old.length * fresh.length > MOST_PAIRS) {
    return [
      { kind: "taken", text: old.join("") },
      { kind: "added", text: fresh.join("") },
    ];
  }
  /** At [i, j]: how many words the rests from there have in common. */
  const common = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      pieces.push({ kind: "same", text: old[i] ?? "" });
      [i, j] = [i + 1, j + 1];
    } else if (i < old.length && (j === fresh.length || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: "taken", text: old[i] ?? "" });
      i += 1;
    } else {
      pieces.push({ kind: "added", text: fresh[j] ?? "" });
      j += 1;
    }
  }
  return pieces;
}

/** Joins what belongs together: a space that both have does not part two changed words. */
function readable(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = [];
  let [taken, added, space] = ["", "", ""];
  const settle = () => {
    if (taken) runs.push({ kind: "taken", text: taken });
    if (added) runs.push({ kind: "added", text: added });
    if (space) runs.push({ kind: "same", text: space });
    [taken, added, space] = ["", "", ""];
  };
  for (const { kind, text } of pieces) {
    if (text === "") continue;
    if (kind === "same" && text.trim() === "" && (taken || added)) {
      space += text;
    } else if (kind === "same") {
      settle();
      const last = runs.at(-1);
      if (last?.kind === "same") runs[runs.length - 1] = { kind: "same", text: last.text + text };
      else runs.push({ kind: "same", text });
    } else {
      if (space && (taken === "" || added === "")) settle();
      [taken, added, space] = [taken + space, added + space, ""];
      if (kind === "taken") taken += text;
      else added += text;
    }
  }
  settle();
  return runs.filter(({ text }) => text !== "");
}
