/**
 * Takes people out of tables that were read and are still to be brought in, or are half through. Ask
 * with the people of the business in hand: a part that is being brought in is through by then, and the
 * next one comes without them.
 */
import type { Tx } from "~/platform/db.server";

/** @param hashes of numbers and addresses */
export async function forgetWaitingRows(
  tx: Tx,
  businessId: string,
  hashes: readonly Uint8Array[],
): Promise<void> {
  const those = [...hashes];
  await tx.$executeRaw`
    DELETE FROM "CustomerRow" r
    WHERE r."importId" = ANY (ARRAY(SELECT i.id FROM "TableImport" i
        WHERE i."businessId" = ${businessId}::uuid AND i."endedAt" IS NULL))
      AND (r."phoneHash" = ANY (${those}) OR r."emailHash" = ANY (${those}))`;
}
