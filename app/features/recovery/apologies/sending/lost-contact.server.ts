/** What was taken for a contact and came back: whoever nothing else reached was not reached. */
import type { Tx } from "~/platform/db.server";

type Reached = { caseId: string; customerId: string };

/** @param deliveryIds that failed after they had left */
export async function lostContact(tx: Tx, deliveryIds: readonly string[]): Promise<void> {
  if (deliveryIds.length === 0) return;
  const lost = await tx.apologyDelivery.findMany({
    where: { id: { in: [...deliveryIds] } },
    select: { customerId: true, campaign: { select: { caseId: true } } },
  });
  await notReached(
    tx,
    lost.map(({ customerId, campaign: { caseId } }) => ({ caseId, customerId })),
  );
}

export async function notReached(tx: Tx, people: readonly Reached[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "AffectedCustomer" a SET version = a.version + 1, "contactedAt" = NULL,
      state = CASE WHEN a.state = 'contacted' THEN 'contact_pending' ELSE a.state END
    FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS d("caseId" uuid, "customerId" uuid)
    WHERE a."customerId" = d."customerId"
      AND a."caseId" = d."caseId" AND a."contactedAt" IS NOT NULL AND a."respondedAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "ApologyDelivery" o JOIN "Campaign" k ON k.id = o."campaignId"
        WHERE o."customerId" = a."customerId" AND k."caseId" = a."caseId" AND o.state = 'sent')
      AND NOT EXISTS (SELECT 1 FROM "MissedRequest" m
        WHERE m."customerId" = a."customerId" AND m."caseId" = a."caseId"
          AND m."answeredAt" IS NOT NULL)`;
}
