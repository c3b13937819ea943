/** Unties records of consent from those who gave it; that somebody gave it, and when, stays. */
import { chanceFor, type Hash } from "~/platform/database/chance-for";
import type { Tx } from "~/platform/db.server";

export async function forgetConsentOf(
  tx: Tx,
  businessId: string,
  contactHashes: readonly Hash[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ConsentRecord" r SET "contactHash" = n.fresh FROM ${chanceFor(contactHashes)}
    WHERE r."businessId" = ${businessId}::uuid AND r."contactHash" = n.old`;
}
