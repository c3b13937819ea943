/** The tasks of all stages as one track: mandatory ones hold back closing, and each is somebody's next step. */
import { storeTrack } from "~/features/cases/tracks/store-track.server";
import type { NextAction, TrackState } from "~/features/cases/tracks/tracks";
import { type TaskTally, taskTallies } from "~/features/tasks/task-queries.server";
import type { Tx } from "~/platform/db.server";

/** More than anybody does next; the rest is on the tasks page. */
const OFFERED = 20;

export const reportTasks = (tx: Tx, caseId: string, now = new Date()): Promise<void> =>
  reportTasksOf(tx, [caseId], now);

/** Of several cases, which whoever calls this holds. */
export async function reportTasksOf(
  tx: Tx,
  caseIds: readonly string[],
  now = new Date(),
): Promise<void> {
  const tallies = await taskTallies(caseIds, OFFERED, tx);
  for (const [caseId, tally] of tallies) await reportTally(tx, caseId, tally, now);
}

async function reportTally(tx: Tx, caseId: string, tally: TaskTally, now: Date): Promise<void> {
  const { all, done, begun, open, mandatoryOpen } = tally;
  const state: TrackState =
    open.length === 0 ? "done" : done + begun > 0 ? "in_progress" : "not_started";

  const next = open.map(
    ({ id, role, ownerId, dueAt, mandatory, titleEn, titleId }): NextAction => ({
      role,
      key: "cases.next.task",
      params: { titleEn, titleId },
      ...(mandatory && { reasonKey: "cases.next.taskMandatory" }),
      href: `tasks#task-${id}`,
      dueAt,
      ...(ownerId && { personId: ownerId }),
    }),
  );
  const summary = all
    ? ({ key: "cases.summaries.tasks", params: { done, all } } as const)
    : ({ key: "cases.summaries.noTasks" } as const);
  await storeTrack(
    tx,
    caseId,
    "tasks",
    { state, summary, next, blocksClosing: mandatoryOpen > 0 },
    now,
  );
}
