/** Nobody is made whole while something of theirs waits: whoever was goes back to how far they had come. */
import type { Actor } from "~/features/audit/actor";
import { eventsFrom } from "~/features/audit/record-events-from.server";
import { holdCase } from "~/features/cases/hold-case.server";
import type { Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import type { CustomerEvent } from "./customer-events";

/**
 * Everybody of the case, or one of them. The case is held first: whoever makes somebody whole holds
 * it too, and counts afterwards what waits.
 */
export async function takeOutOfWhole(
  tx: Tx,
  actor: Actor,
  { caseId, customerId }: { caseId: string; customerId?: string },
): Promise<void> {
  await holdCase(tx, caseId);
  const kind: CustomerEvent["kind"] = "customer.no_longer_whole";
  await tx.$executeRaw`
    WITH back AS (
      UPDATE "AffectedCustomer" a SET version = a.version + 1, "madeWholeAt" = NULL,
        state = CASE WHEN a."respondedAt" IS NOT NULL THEN 'responded'
          WHEN a."contactedAt" IS NOT NULL THEN 'contacted'
          ELSE 'contact_pending' END::"CustomerState"
      WHERE a."caseId" = ${caseId}::uuid AND a.state = 'made_whole' AND a."madeWholeAt" IS NOT NULL
        AND ${customerId ? Prisma.sql`a."customerId" = ${customerId}::uuid` : Prisma.sql`TRUE`}
        AND EXISTS (SELECT 1 FROM "MissedRequest" m WHERE m."customerId" = a."customerId"
          AND m."caseId" = a."caseId" AND m.state IN ('open', 'in_progress'))
      RETURNING a."customerId", a."caseId", a.state
    )
    ${eventsFrom(
      actor,
      { subjectKind: "customer", kind },
      Prisma.sql`SELECT b."customerId"::text AS "subjectId", b."caseId",
        jsonb_build_object('state', b.state::text) AS detail FROM back b`,
    )}`;
}
