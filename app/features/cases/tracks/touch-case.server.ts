/** The moment at which something about a case was last new. */
import type { Tx } from "~/platform/db.server";

/** Says that something about the case is new. The clock of a case never runs backwards. */
export async function touchCase(tx: Tx, caseId: string, now = new Date()): Promise<void> {
  await tx.case.updateMany({
    where: { id: caseId, updatedAt: { lt: now } },
    data: { updatedAt: now },
  });
}
