/**
 * Which exhibit goes out in place of another. Once something was hidden in a copy, the original
 * never leaves again, and neither does an older copy: what was hidden last stays hidden. Where every
 * copy was taken out, nothing goes.
 */
export type Copy = {
  id: string;
  derivedFromId: string | null;
  createdAt: Date;
  isRemoved: boolean;
};

/** The exhibit itself when it was never redacted, else the newest copy; null when none is left. */
export function standInOf(id: string, copies: readonly Copy[]): string | null {
  const made = copiesOf(originOf(id, copies), copies);
  if (made.length === 0) return id;
  const there = made.filter(({ isRemoved }) => !isRemoved);
  return there.toSorted(newestFirst)[0]?.id ?? null;
}

/** The original, and every copy of it or of a copy. */
export function familyOf(id: string, copies: readonly Copy[]): string[] {
  const origin = originOf(id, copies);
  return [origin, ...copiesOf(origin, copies).map((copy) => copy.id)];
}

function originOf(id: string, copies: readonly Copy[]): string {
  const from = copies.find((copy) => copy.id === id)?.derivedFromId;
  return from ? originOf(from, copies) : id;
}

function copiesOf(id: string, copies: readonly Copy[]): Copy[] {
  const direct = copies.filter(({ derivedFromId }) => derivedFromId === id);
  return direct.flatMap((copy) => [copy, ...copiesOf(copy.id, copies)]);
}

const newestFirst = (one: Copy, other: Copy) =>
  other.createdAt.getTime() - one.createdAt.getTime() || (one.id < other.id ? 1 : -1);
