/** Says once that cases were given to somebody together, when no more are coming. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Tx } from "~/platform/db.server";

/** A single case tells its lead itself. */
export const isTogether = ({ total }: { total: number }): boolean => total > 1;

export async function tellLead(tx: Tx, actor: Actor, id: string): Promise<void> {
  const run = await tx.assignmentRun.findUniqueOrThrow({
    where: { id },
    select: { total: true, done: true, ownerId: true, ownerName: true },
  });
  if (!isTogether(run) || run.done === 0) return;
  const { done: count, ownerId, ownerName: owner } = run;
  await recordEvent(tx, actor, {
    subject: { kind: "assignment_run", id },
    kind: "case.given_together",
    detail: { owner, ownerId, count },
  });
}
