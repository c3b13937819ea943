/** The tasks of the route that a classification recommends. */
import type { Actor } from "~/features/audit/actor";
import { reportTasks } from "~/features/cases/tasks/report-tasks.server";
import type { TriageResult } from "~/features/enforcement/triage-result";
import { planTasks } from "~/features/tasks/plan-tasks.server";
import type { Tx } from "~/platform/db.server";
import { PLAYBOOKS } from "~templates/playbooks/playbooks";

const HOUR = 3_600_000;

export async function planRoute(
  tx: Tx,
  actor: Actor,
  caseId: string,
  { playbook }: TriageResult,
  now: Date,
): Promise<void> {
  const planned = PLAYBOOKS[playbook].tasks.map((task) => ({
    key: `${playbook}.${task.key}`,
    stage: task.stage,
    title: task.title,
    mandatory: task.mandatory,
    role: task.role,
    dueAt: new Date(now.getTime() + task.dueInHours * HOUR),
  }));
  await planTasks(tx, actor, caseId, planned, { replaces: true }, now);
  await reportTasks(tx, caseId, now);
}
