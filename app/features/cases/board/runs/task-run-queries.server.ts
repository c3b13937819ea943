/** Reads about changes to many tasks. Whoever began one sees it. */
import { runMovesFrom, SHOWN_OF_RUN, type ShownRun } from "~/features/cases/runs/run";
import type { Person } from "~/features/identity/person";
import type { ManyTasksChange } from "~/features/tasks/many-tasks";
import { db } from "~/platform/db.server";
import type { Translate } from "~/platform/i18n/text-key";

const shown = { ...SHOWN_OF_RUN, change: true } as const;

const LATEST = 20;

export async function latestTaskRuns(
  { id }: Pick<Person, "id">,
  t: Translate,
): Promise<ShownRun[]> {
  const runs = await db.taskRun.findMany({
    where: { startedById: id },
    orderBy: { createdAt: "desc" },
    take: LATEST,
    select: shown,
  });
  return runs.map((run) => worded(run, t));
}

export async function taskRunOf(
  { id: startedById }: Pick<Person, "id">,
  id: string,
  t: Translate,
): Promise<ShownRun | null> {
  const run = await db.taskRun.findFirst({ where: { id, startedById }, select: shown });
  return run && worded(run, t);
}

function worded(
  { change, ...run }: Omit<ShownRun, "title" | "moves"> & { change: unknown },
  t: Translate,
): ShownRun {
  return {
    ...run,
    title: titleOf(change as ManyTasksChange, t),
    moves: runMovesFrom(run.state),
  };
}

function titleOf(change: ManyTasksChange, t: Translate): string {
  switch (change.what) {
    case "assign":
      return change.ownerName
        ? t("runs.tasks.titles.assign", { name: change.ownerName })
        : t("runs.tasks.titles.unassign");
    case "due":
      return change.dueAt
        ? t("runs.tasks.titles.due", { at: new Date(change.dueAt) })
        : t("runs.tasks.titles.undue");
    case "state":
      return t("runs.tasks.titles.state", { state: change.state });
    case "macro":
      return t("runs.tasks.titles.macro", { name: change.name });
  }
}
