/** Unties records of consent from the person who gave it; that somebody gave it, and when, stays. */
import { randomBytes } from "node:crypto";
import type { Tx } from "~/platform/db.server";

const HASH_BYTES = 32;

export async function forgetConsentOf(
  tx: Tx,
  businessId: string,
  contactHash: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await tx.consentRecord.updateMany({
    where: { businessId, contactHash },
    data: { contactHash: randomBytes(HASH_BYTES) },
  });
}
