/** Whoever was answered has heard from us; they stand no lower for it. */
import type { Tx } from "~/platform/db.server";

export async function heardFromUs(
  tx: Tx,
  { caseId, customerId }: { caseId: string; customerId: string },
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "AffectedCustomer" SET version = version + 1,
      state = CASE WHEN state IN ('identified', 'contact_pending', 'unreachable') THEN 'contacted'
        ELSE state END,
      "contactedAt" = COALESCE("contactedAt", ${now}::timestamptz)
    WHERE "caseId" = ${caseId}::uuid AND "customerId" = ${customerId}::uuid
      AND ("contactedAt" IS NULL OR state IN ('identified', 'contact_pending', 'unreachable'))`;
}
