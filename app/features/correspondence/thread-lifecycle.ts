/**
 * The life of a thread, as a table of moves.
 *
 * Read a row as "this move takes a thread from any of these states to that one".
 * Nothing else decides whether a thread may change its state, or whose turn it is.
 */
import type { TextKey } from "~/platform/i18n/text-key";
import { allow, refuse, type Verdict } from "~/platform/verdict";

export const THREAD_STATES = ["open", "waiting_them", "waiting_us", "resolved", "closed"] as const;
export type ThreadState = (typeof THREAD_STATES)[number];

type Move = { from: readonly ThreadState[]; to: ThreadState };

const UNDER_WAY: readonly ThreadState[] = ["open", "waiting_them", "waiting_us"];

const MOVES = {
  /** We said something, or they said that they are on it: they are to act. */
  await_them: { from: UNDER_WAY, to: "waiting_them" },
  /** They said something that asks for us, however long ago the thread was settled. */
  await_us: { from: THREAD_STATES, to: "waiting_us" },
  resolve: { from: UNDER_WAY, to: "resolved" },
  close: { from: ["resolved"], to: "closed" },
  reopen: { from: ["resolved", "closed"], to: "waiting_us" },
} as const satisfies Record<string, Move>;

export type ThreadMove = keyof typeof MOVES;
export const THREAD_MOVES = Object.keys(MOVES) as ThreadMove[];

/** May this thread make this move, and where does it end up? */
export function decideMove(move: ThreadMove, state: ThreadState): Verdict<ThreadState> {
  const { from, to }: Move = MOVES[move];
  if (!from.includes(state)) {
    return refuse(`threads.refusals.moves.${move}` satisfies TextKey, { state });
  }
  return allow(to);
}

/** The moves that fit the state, in the order of the table. */
export const movesFrom = (state: ThreadState): ThreadMove[] =>
  THREAD_MOVES.filter((move) => (MOVES[move].from as readonly ThreadState[]).includes(state));

export const isUnderWay = (state: ThreadState): boolean => UNDER_WAY.includes(state);

export const DIRECTIONS = ["in", "out", "internal"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const TURNS = ["them", "us"] as const;
export type Turn = (typeof TURNS)[number];

type Said = {
  direction: Direction;
  /** Whose turn the writer says it is; null for what is usual. */
  turn: Turn | null;
  /** Whether nothing that was said later is known. What is written down late turns nothing. */
  isLatest: boolean;
};

/**
 * The move that follows from something that was said; null where nothing follows. A settled thread
 * stays settled when we write on it, and is opened again by whatever they say.
 */
export function moveAfter(
  state: ThreadState,
  { direction, turn, isLatest }: Said,
): ThreadMove | null {
  if (direction === "internal" || !isLatest) return null;
  if (!isUnderWay(state)) return direction === "in" ? "await_us" : null;
  const next = turn ?? (direction === "in" ? "us" : "them");
  return next === "us" ? "await_us" : "await_them";
}
