/** What today's rules read otherwise than what is kept, field by field. Pure. */
import type { SignalFacts } from "../keeping/kept-signal";

/** A signal as it is kept, or as it would be, under its hexadecimal key. */
export type KeyedFacts = { key: string; facts: SignalFacts };

export type Difference = {
  key: string;
  change: "new" | "changed" | "gone";
  /** Only the fields that differ. */
  before: Partial<SignalFacts>;
  after: Partial<SignalFacts>;
};

const FIELDS = [
  "kind",
  "severity",
  "source",
  "happenedAt",
  "refs",
  "restrictionTypes",
  "expiresAt",
  "violationType",
  "remediation",
  "messagingState",
  "values",
  "unknowns",
] as const satisfies readonly (keyof SignalFacts)[];

/** In the order of keys, so that the same difference always looks the same. */
export function signalDifference(
  kept: readonly KeyedFacts[],
  read: readonly KeyedFacts[],
): Difference[] {
  const before = new Map(kept.map(({ key, facts }) => [key, facts]));
  const after = new Map(read.map(({ key, facts }) => [key, facts]));
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap((key): Difference[] => {
    const [old, fresh] = [before.get(key), after.get(key)];
    if (!old) return [{ key, change: "new", before: {}, after: only(fresh, FIELDS) }];
    if (!fresh) return [{ key, change: "gone", before: only(old, FIELDS), after: {} }];
    const fields = FIELDS.filter((field) => differs(field, old, fresh));
    return fields.length > 0
      ? [{ key, change: "changed", before: only(old, fields), after: only(fresh, fields) }]
      : [];
  });
}

/** A moment that nobody told is that of the arrival, which no rule changes. */
function differs(field: (typeof FIELDS)[number], old: SignalFacts, fresh: SignalFacts): boolean {
  if (field === "happenedAt" && !old.happenedIsTold && !fresh.happenedIsTold) return false;
  return written(old[field]) !== written(fresh[field]);
}

/** The database keeps objects in its own order of names. */
export function written(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

const only = (
  facts: SignalFacts | undefined,
  fields: readonly (keyof SignalFacts)[],
): Partial<SignalFacts> =>
  facts ? Object.fromEntries(fields.map((field) => [field, facts[field]])) : {};
