/** Moves one of a list a place up or down; at the ends it stays. */
export function shiftInList<T>(list: readonly T[], item: T, direction: "up" | "down"): T[] {
  const from = list.indexOf(item);
  const to = direction === "up" ? from - 1 : from + 1;
  if (from === -1 || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}
