/**
 * Closes tasks of a playbook by themselves once the stage they belong to reports that what they ask
 * for is done. The playbook names those reports; what people added stays theirs to close.
 */
import { systemActor } from "~/features/audit/actor";
import { moveTask } from "~/features/tasks/change-tasks.server";
import type { Tx } from "~/platform/db.server";
import { PLAYBOOKS } from "~templates/playbooks/playbooks";
import { reportTasks } from "./report-tasks.server";

/** Keys of planned tasks, by the report that fulfils them. */
const FULFILLED_BY = new Map<string, string[]>();
for (const [playbook, { tasks }] of Object.entries(PLAYBOOKS)) {
  for (const { key, doneWhen = [] } of tasks) {
    for (const report of doneWhen) {
      FULFILLED_BY.set(report, [...(FULFILLED_BY.get(report) ?? []), `${playbook}.${key}`]);
    }
  }
}

/** @param report key of what the stage says in short */
export async function fulfilTasks(
  tx: Tx,
  caseId: string,
  report: string,
  now: Date,
): Promise<void> {
  const keys = FULFILLED_BY.get(report);
  if (!keys) return;
  const fulfilled = await tx.task.findMany({
    where: { caseId, playbookKey: { in: keys }, state: { in: ["open", "in_progress"] } },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  for (const { id } of fulfilled) await moveTask(tx, systemActor, id, "complete", {}, now);
  if (fulfilled.length > 0) await reportTasks(tx, caseId, now);
}
