/** The life of a task, as a table of moves. */
import { allow, refuse, type Verdict } from "~/platform/verdict";

export const TASK_STATES = ["open", "in_progress", "done", "waived"] as const;
export type TaskState = (typeof TASK_STATES)[number];

type Move = { from: readonly TaskState[]; to: TaskState };

const MOVES = {
  begin: { from: ["open"], to: "in_progress" },
  complete: { from: ["open", "in_progress"], to: "done" },
  hand_back: { from: ["in_progress"], to: "open" },
  waive: { from: ["open", "in_progress"], to: "waived" },
  reopen: { from: ["done", "waived"], to: "open" },
} as const satisfies Record<string, Move>;

export type TaskMove = keyof typeof MOVES;
export const TASK_MOVES = Object.keys(MOVES) as TaskMove[];

export function decideTaskMove(
  move: TaskMove,
  { state }: { state: TaskState },
  { reason }: { reason?: string } = {},
): Verdict<TaskState> {
  const { from, to }: Move = MOVES[move];
  if (!from.includes(state)) return refuse(`tasks.refusals.moves.${move}`, { state });
  if (move === "waive" && !reason?.trim()) return refuse("tasks.refusals.needsReason");
  return allow(to);
}

export function taskMovesFrom(state: TaskState): TaskMove[] {
  return TASK_MOVES.filter((move) => (MOVES[move].from as readonly TaskState[]).includes(state));
}

export const whereMoveLeads = (move: TaskMove): TaskState => MOVES[move].to;

export const isTaskOver = (state: TaskState): boolean => state === "done" || state === "waived";
