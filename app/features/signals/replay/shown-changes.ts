/** The difference of a signal as text, one line per field; what is empty on both sides is left out. */
import type { ShownChange } from "../ui/replay-changes";

const LONGEST = 400;

type Stored = {
  id: string;
  change: string;
  signalId: string | null;
  before: unknown;
  after: unknown;
};

export const shownChanges = (changes: readonly Stored[]): ShownChange[] =>
  changes.map(({ id, change, signalId, before, after }) => {
    const [old, fresh] = [membersOf(before), membersOf(after)];
    const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
    return {
      id,
      change: change as ShownChange["change"],
      signalId,
      fields: names
        .map((name) => ({ name, before: shown(old[name]), after: shown(fresh[name]) }))
        .filter((field) => field.before !== null || field.after !== null),
    };
  });

const membersOf = (value: unknown) => (value ?? {}) as Record<string, unknown>;

function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text === "" || text === "[]" || text === "{}" ? null : text.slice(0, LONGEST);
}
