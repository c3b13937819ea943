/**
 * What becomes of the tasks of a case when access is back, and when it is lost again: what only
 * made sense meanwhile is dropped, sending begins again by the tasks of `monitor`, and what is
 * counted from the day that access is back gets its date.
 */
import type { Actor } from "~/features/audit/actor";
import { dropPlanned, planTasks, takeUpPlanned } from "~/features/tasks/plan-tasks.server";
import { asPlaybook, taskName } from "~/features/tasks/playbooks/playbook-task";
import { tasksOfCase } from "~/features/tasks/task-queries.server";
import type { Tx } from "~/platform/db.server";
import { PLAYBOOKS } from "~templates/playbooks/playbooks";
import type { Route } from "~templates/rules/vocabulary";
import { dateFromRestoration } from "./date-from-restoration.server";
import { tasksOfPlaybook } from "./plan-playbook.server";
import { reportTasks } from "./report-tasks.server";

const RESTART: Route = "monitor";

/** `isAnew`: it happened, and is not just put right on record; what was done then is to be done once more. */
type Change = { isAnew: boolean; now: Date };

export async function followReturn(
  tx: Tx,
  actor: Actor,
  caseId: string,
  restoredAt: Date,
  { isAnew, now }: Change,
): Promise<void> {
  const { playbook, names } = await planOf(tx, caseId);
  if (playbook) {
    await dropPlanned(tx, actor, caseId, { in: untilBack(playbook) }, now);
    if (PLAYBOOKS[playbook].thenMonitor) {
      const restart = await tasksOfPlaybook(tx, caseId, RESTART, now);
      await takeUpPlanned(tx, actor, caseId, restart, isAnew);
      const missing = restart.filter(({ key }) => !names.has(taskName(key)));
      await planTasks(tx, actor, caseId, missing, {}, now);
    }
    await reportTasks(tx, caseId, now);
  }
  await dateFromRestoration(tx, actor, caseId, restoredAt, now);
}

export async function followLoss(
  tx: Tx,
  actor: Actor,
  caseId: string,
  { isAnew, now }: Change,
): Promise<void> {
  const { playbook } = await planOf(tx, caseId);
  if (playbook) {
    const restart = (await tasksOfPlaybook(tx, caseId, RESTART, now)).map(({ key }) => key);
    await dropPlanned(tx, actor, caseId, { in: restart }, now);
    const planned = await tasksOfPlaybook(tx, caseId, playbook, now);
    const keys = untilBack(playbook);
    const wanted = planned.filter(({ key }) => keys.includes(key));
    await takeUpPlanned(tx, actor, caseId, wanted, isAnew);
    await reportTasks(tx, caseId, now);
  }
  await dateFromRestoration(tx, actor, caseId, null, now);
}

/** The playbook that the case follows while it is restricted, and what it has by any playbook. */
async function planOf(tx: Tx, caseId: string) {
  const followed = await tx.classification.findFirst({
    where: { caseId, route: { not: RESTART } },
    orderBy: { at: "desc" },
    select: { route: true },
  });
  const keys = (await tasksOfCase(caseId, tx)).flatMap(({ playbookKey }) => playbookKey ?? []);
  return { playbook: asPlaybook(followed?.route), names: new Set(keys.map(taskName)) };
}

const untilBack = (playbook: Route): string[] =>
  PLAYBOOKS[playbook].tasks.flatMap((task) => (task.untilBack ? `${playbook}.${task.key}` : []));
