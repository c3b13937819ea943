/**
 * The next numbers of an attempt: its place in the case, and the round, which counts
 * what reached Meta before it. Ask with the case in hand.
 */
import type { Tx } from "~/platform/db.server";

export async function placeOfAppeal(tx: Tx, caseId: string, restrictionId: string) {
  const inCase = await tx.appeal.aggregate({ where: { caseId }, _max: { number: true } });
  const filed = await tx.appeal.count({
    where: { restrictionId, submission: { isNot: null } },
  });
  return { number: (inCase._max.number ?? 0) + 1, round: filed + 1 };
}
