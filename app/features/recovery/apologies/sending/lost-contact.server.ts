/** What was taken for a contact and came back: whoever nothing else reached was not reached. */
import type { Tx } from "~/platform/db.server";

/** @param deliveryIds that failed after they had left */
export async function lostContact(tx: Tx, deliveryIds: readonly string[]): Promise<void> {
  if (deliveryIds.length === 0) return;
  await tx.$executeRaw`
    UPDATE "AffectedCustomer" a SET version = a.version + 1, "contactedAt" = NULL,
      state = CASE WHEN a.state = 'contacted' THEN 'contact_pending' ELSE a.state END
    FROM "ApologyDelivery" d JOIN "Campaign" c ON c.id = d."campaignId"
    WHERE d.id = ANY (${[...deliveryIds]}::uuid[]) AND a."customerId" = d."customerId"
      AND a."caseId" = c."caseId" AND a."contactedAt" IS NOT NULL AND a."respondedAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "ApologyDelivery" o JOIN "Campaign" k ON k.id = o."campaignId"
        WHERE o."customerId" = a."customerId" AND k."caseId" = a."caseId" AND o.state = 'sent')
      AND NOT EXISTS (SELECT 1 FROM "MissedRequest" m
        WHERE m."customerId" = a."customerId" AND m."caseId" = a."caseId"
          AND m."answeredAt" IS NOT NULL)`;
}
