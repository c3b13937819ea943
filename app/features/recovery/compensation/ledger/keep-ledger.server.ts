/** Writes movements of money, in the transaction of what moved it. Rows are never touched again. */
import type { Actor } from "~/features/audit/actor";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import type { LedgerMove, Posting } from "../ledger-rule";

export type Movement = {
  grantId: string | null;
  move: LedgerMove;
  postings: readonly Posting[];
};

/** Movements that move nothing leave no trace. */
export async function keepMovements(
  tx: Tx,
  by: Actor,
  of: { caseId: string; currency: string },
  movements: readonly Movement[],
): Promise<void> {
  const sets = movements
    .filter(({ postings }) => postings.length > 0)
    .map((movement) => ({ id: timeOrderedId(), ...movement }));
  if (sets.length === 0) return;
  await tx.ledgerSet.createMany({
    data: sets.map(({ id, grantId, move }) => ({
      id,
      caseId: of.caseId,
      grantId,
      move,
      byId: by.id,
      byName: by.name,
      at: moment(),
    })),
  });
  await tx.ledgerEntry.createMany({
    data: sets.flatMap(({ id: setId, postings }) =>
      postings.map((posting) => ({ setId, currency: of.currency, ...posting })),
    ),
  });
}
