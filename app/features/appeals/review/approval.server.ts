/** The approval that an appeal stands on: what was approved, when, and past which gates. */
import { db, type Tx } from "~/platform/db.server";

export function approvalOf(appealId: string, tx: Tx = db) {
  return tx.appealReview.findFirst({
    where: { appealId, verdict: "approved" },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { contentHash: true, at: true, personName: true },
  });
}
