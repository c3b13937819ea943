/** The tasks of the route that a classification recommends. */
import type { Actor } from "~/features/audit/actor";
import { followReturn } from "~/features/cases/tasks/follow-access.server";
import { tasksOfPlaybook } from "~/features/cases/tasks/plan-playbook.server";
import { reportTasks } from "~/features/cases/tasks/report-tasks.server";
import type { TriageResult } from "~/features/enforcement/triage-result";
import { planTasks, takeUpPlanned } from "~/features/tasks/plan-tasks.server";
import type { Tx } from "~/platform/db.server";

export async function planRoute(
  tx: Tx,
  actor: Actor,
  caseId: string,
  { playbook }: TriageResult,
  now: Date,
): Promise<void> {
  const planned = await tasksOfPlaybook(tx, caseId, playbook, now);
  await planTasks(tx, actor, caseId, planned, { replaces: true }, now);
  // What another classification dropped meanwhile.
  await takeUpPlanned(tx, actor, caseId, planned, false);
  await reportTasks(tx, caseId, now);
  const { phase, restoredAt } = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { phase: true, restoredAt: true },
  });
  // Of a case that is watched, what makes sense only until access is back makes none.
  if (phase === "monitoring" && restoredAt) {
    await followReturn(tx, actor, caseId, restoredAt, { isAnew: false, now });
  }
}
