/** Holds, ends or undoes work over many rows. Each kind has a table of its own, with the same states. */
import type { Person } from "~/features/identity/person";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Prisma, RunState } from "~prisma/generated/client";

const MOVES = {
  pause: { from: ["running"], to: "paused" },
  resume: { from: ["paused"], to: "running" },
  cancel: { from: ["running", "paused"], to: "cancelled" },
  undo: { from: ["done", "cancelled"], to: "undoing" },
} as const satisfies Record<string, { from: readonly RunState[]; to: RunState }>;
export type RunMove = keyof typeof MOVES;
export const RUN_MOVES = Object.keys(MOVES) as RunMove[];

/**
 * The part that is under way is finished first. Only who began a run moves it.
 *
 * @param runs the table of runs, with `id`, `state`, `startedById` and `endedAt`
 */
export async function moveRun(
  tx: Tx,
  runs: Prisma.Sql,
  { person, id, move }: { person: Pick<Person, "id">; id: string; move: RunMove },
): Promise<Verdict> {
  const { from, to } = MOVES[move];
  const endedAt = move === "cancel" ? moment() : null;
  const moved = await tx.$executeRaw`
    UPDATE ${runs} SET state = ${to}::"RunState", "endedAt" = ${endedAt}::timestamptz
    WHERE id = ${id}::uuid AND "startedById" = ${person.id}::uuid
      AND state = ANY(${[...from]}::"RunState"[])`;
  return moved === 0 ? refuse("runs.moved") : allow();
}

export const runMovesFrom = (state: RunState): RunMove[] =>
  RUN_MOVES.filter((move) => (MOVES[move].from as readonly RunState[]).includes(state));

/** What is shown of a run, of whatever kind. */
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
  total: number;
  seen: number;
  done: number;
  undone: number;
  kept: number;
  createdAt: Date;
  moves: RunMove[];
};
