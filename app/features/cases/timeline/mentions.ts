/** People called by name in a remark: "@Sari Wulandari". */
export type Mentionable = { id: string; name: string };

/** Whoever of these people is mentioned. Where one name begins like another, the longer one is meant. */
export function mentionsIn(text: string, people: readonly Mentionable[]): string[] {
  const longestFirst = people.toSorted((a, b) => b.name.length - a.name.length);
  const found = new Set<string>();
  let rest = text;
  for (const { id, name } of longestFirst) {
    const calls = new RegExp(`(?<![\\p{L}\\p{N}])@${escaped(name)}(?![\\p{L}\\p{N}])`, "giu");
    if (!calls.test(rest)) continue;
    found.add(id);
    rest = rest.replace(calls, " ");
  }
  return people.filter(({ id }) => found.has(id)).map(({ id }) => id);
}

const escaped = (name: string) =>
  name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
