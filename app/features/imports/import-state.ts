/** The life of an import: sent in, checked, and only then moved to where its rows belong. */

export const IMPORT_STATES = [
  "uploaded",
  "checking",
  "ready",
  "importing",
  "paused",
  "done",
  "undoing",
  "undone",
  "cancelled",
  "failed",
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What people do with an import, and from which states. */
const MOVES = {
  check: { from: ["uploaded", "ready"], to: "checking" },
  begin: { from: ["ready", "paused"], to: "importing" },
  /** What came in stays in; the rest waits. */
  pause: { from: ["importing"], to: "paused" },
  cancel: { from: ["uploaded", "checking", "ready"], to: "cancelled" },
  /** Also for one that is half in: what came in goes out again. */
  take_back: { from: ["importing", "paused", "done"], to: "undoing" },
} as const satisfies Record<string, { from: readonly ImportState[]; to: ImportState }>;

export type ImportMove = keyof typeof MOVES;

/** Where a move leads, or null where it is not open. */
export function moveOf(move: ImportMove, state: ImportState): ImportState | null {
  const { from, to }: { from: readonly ImportState[]; to: ImportState } = MOVES[move];
  return from.includes(state) ? to : null;
}

/** States in which a worker is at it. */
export const WORKING = ["checking", "importing", "undoing"] as const satisfies ImportState[];
export const isWorking = (state: ImportState): boolean =>
  (WORKING as readonly ImportState[]).includes(state);

/** A file waits sealed for a decision, for so long at most; then it is deleted with what was read of it. */
export const FILE_HOURS = 24;
