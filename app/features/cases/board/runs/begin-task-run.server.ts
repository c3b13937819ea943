/** Begins one change to many tasks, and holds, ends or undoes it. A job does the work. */
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import type { ManyTasksChange } from "~/features/tasks/many-tasks";
import { db, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { moment } from "~/platform/moment.server";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { TaskFilter } from "../task-filter";
import { countTasks } from "../task-list.server";

/** What was ticked, or everything that the filter finds. */
export type RunScope = { ids: readonly string[] | null; filter: TaskFilter };

const EVERYTHING = 10_000_000;

export async function beginTaskRun(
  person: Person,
  scope: RunScope,
  change: ManyTasksChange,
  now = new Date(),
): Promise<Verdict<string>> {
  if (!can(person, "task:manage")) return refuse("tasks.refusals.notYours");
  if (change.what === "state" && change.state === "waived" && !change.reason.trim()) {
    return refuse("tasks.refusals.needsReason");
  }
  const total = scope.ids
    ? scope.ids.length
    : await countTasks(person, scope.filter, now, EVERYTHING);
  if (total === 0) return refuse("board.refusals.nothing");
  const id = timeOrderedId();
  return db.$transaction(async (tx) => {
    await tx.taskRun.create({
      data: {
        id,
        what: change.what,
        scope: { ...scope, ids: scope.ids && [...scope.ids] },
        change,
        total,
        startedById: person.id,
        startedByName: person.name,
        createdAt: now,
      },
    });
    await workOn(tx);
    return allow(id);
  });
}

const MOVES = {
  pause: { from: ["running"], to: "paused" },
  resume: { from: ["paused"], to: "running" },
  cancel: { from: ["running", "paused"], to: "cancelled" },
  undo: { from: ["done", "cancelled"], to: "undoing" },
} as const;
export type RunMove = keyof typeof MOVES;
export const RUN_MOVES = Object.keys(MOVES) as RunMove[];

/** The part that is under way is finished first. Only who began a run moves it. */
export function moveTaskRun(person: Person, id: string, move: RunMove): Promise<Verdict> {
  const { from, to } = MOVES[move];
  return db.$transaction(async (tx) => {
    const { count } = await tx.taskRun.updateMany({
      where: { id, startedById: person.id, state: { in: [...from] } },
      data: { state: to, endedAt: move === "cancel" ? moment() : null },
    });
    if (count === 0) return refuse("board.refusals.runMoved");
    await workOn(tx);
    return allow();
  });
}

export const runMovesFrom = (state: string): RunMove[] =>
  RUN_MOVES.filter((move) => (MOVES[move].from as readonly string[]).includes(state));

const workOn = (tx: Tx) => enqueue(tx, "work-off-task-runs", {}, { key: "work-off-task-runs" });
