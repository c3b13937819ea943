/** Reads about changes to many tasks. Whoever began one sees it. */
import type { Person } from "~/features/identity/person";
import type { ManyTasksChange } from "~/features/tasks/many-tasks";
import { db } from "~/platform/db.server";
import type { Translate } from "~/platform/i18n/text-key";
import { runMovesFrom } from "./begin-task-run.server";

const shown = {
  id: true,
  change: true,
  state: true,
  total: true,
  seen: true,
  done: true,
  undone: true,
  kept: true,
  createdAt: true,
} as const;

const LATEST = 20;

export type ShownTaskRun = NonNullable<Awaited<ReturnType<typeof taskRunOf>>>;

export async function latestTaskRuns({ id }: Pick<Person, "id">, t: Translate) {
  const runs = await db.taskRun.findMany({
    where: { startedById: id },
    orderBy: { createdAt: "desc" },
    take: LATEST,
    select: shown,
  });
  return runs.map((run) => worded(run, t));
}

export async function taskRunOf({ id: startedById }: Pick<Person, "id">, id: string, t: Translate) {
  const run = await db.taskRun.findFirst({ where: { id, startedById }, select: shown });
  return run && worded(run, t);
}

function worded<Run extends { change: unknown; state: string }>(
  { change, ...run }: Run,
  t: Translate,
) {
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
        ? t("board.run.titles.assign", { name: change.ownerName })
        : t("board.run.titles.unassign");
    case "due":
      return change.dueAt
        ? t("board.run.titles.due", { at: new Date(change.dueAt) })
        : t("board.run.titles.undue");
    case "state":
      return t("board.run.titles.state", { state: change.state });
    case "macro":
      return t("board.run.titles.macro", { name: change.name });
  }
}
