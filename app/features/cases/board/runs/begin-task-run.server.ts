/** Begins one change to many tasks, and holds, ends or undoes it. A job does the work. */
import { moveRun } from "~/features/cases/runs/move-run.server";
import type { RunMove } from "~/features/cases/runs/run";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import type { ManyTasksChange } from "~/features/tasks/many-tasks";
import { db, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { Prisma } from "~prisma/generated/client";
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

export function moveTaskRun(person: Person, id: string, move: RunMove): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const verdict = await moveRun(tx, Prisma.sql`"TaskRun"`, { person, id, move });
    if (verdict.ok) await workOn(tx);
    return verdict;
  });
}

const workOn = (tx: Tx) => enqueue(tx, "work-off-task-runs", {}, { key: "work-off-task-runs" });
