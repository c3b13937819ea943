/** Gives tasks that are counted from when access is back their date; takes it away when it is lost again. */
import type { Actor } from "~/features/audit/actor";
import { assignTask } from "~/features/tasks/change-tasks.server";
import { countedFromRestoration } from "~/features/tasks/playbooks/playbook-queries.server";
import { taskName } from "~/features/tasks/playbooks/playbook-task";
import type { Tx } from "~/platform/db.server";
import { dueAfter } from "./plan-playbook.server";
import { reportTasks } from "./report-tasks.server";

/** @param restoredAt null where access is not back after all */
export async function dateFromRestoration(
  tx: Tx,
  actor: Actor,
  caseId: string,
  restoredAt: Date | null,
  now: Date,
): Promise<void> {
  const open = await tx.task.findMany({
    where: {
      caseId,
      playbookKey: { startsWith: "own." },
      state: { in: ["open", "in_progress"] },
      dueAt: restoredAt ? null : { not: null },
    },
    select: { id: true, playbookKey: true },
  });
  if (open.length === 0) return;
  const templateOf = (key: string | null) => taskName(key ?? "");
  const counted = await countedFromRestoration(
    open.map(({ playbookKey }) => templateOf(playbookKey)),
    tx,
  );
  for (const { id, playbookKey } of open) {
    const template = counted.find((one) => one.id === templateOf(playbookKey));
    if (!template) continue;
    await assignTask(tx, actor, id, { dueAt: await dueAfter(tx, restoredAt, template) });
  }
  if (counted.length > 0) await reportTasks(tx, caseId, now);
}
