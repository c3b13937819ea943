/** Work over many rows as its beginner sees it: how far it is, and what may be done with it. */
import type { RunState } from "~prisma/generated/client";

export const MOVES = {
  pause: { from: ["running"], to: "paused" },
  resume: { from: ["paused"], to: "running" },
  cancel: { from: ["running", "paused"], to: "cancelled" },
  undo: { from: ["done", "cancelled"], to: "undoing" },
} as const satisfies Record<string, { from: readonly RunState[]; to: RunState }>;
export type RunMove = keyof typeof MOVES;
export const RUN_MOVES = Object.keys(MOVES) as RunMove[];

export const runMovesFrom = (state: RunState): RunMove[] =>
  RUN_MOVES.filter((move) => (MOVES[move].from as readonly RunState[]).includes(state));

/** What is read of a run, of whatever kind. */
export const SHOWN_OF_RUN = {
  id: true,
  state: true,
  total: true,
  seen: true,
  done: true,
  undone: true,
  kept: true,
  createdAt: true,
} as const;

export type ShownRun = {
  id: string;
  title: string;
  state: RunState;
  /** How many there were when it began. */
  total: number;
  seen: number;
  done: number;
  undone: number;
  /** How many an undo left as they are. */
  kept: number;
  createdAt: Date;
  moves: RunMove[];
};
