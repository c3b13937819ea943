/** Of what customers said of how it was made up to them, the latest of a case counts. */
import type { Tx } from "~/platform/db.server";

/** Brings the score of customers of a case in line with what is on record of them; none where nothing is. */
export async function settleScores(
  tx: Tx,
  caseId: string,
  customerIds: readonly string[],
): Promise<void> {
  if (customerIds.length === 0) return;
  await tx.$executeRaw`
    UPDATE "AffectedCustomer" a SET score = s.score, "scoredAt" = s.at, version = a.version + 1
    FROM unnest(${[...customerIds]}::uuid[]) AS who(id)
    LEFT JOIN LATERAL (
      SELECT score, at FROM "CustomerScore" t
      WHERE t."caseId" = ${caseId}::uuid AND t."customerId" = who.id
      ORDER BY at DESC, "notedAt" DESC, id DESC LIMIT 1) s ON true
    WHERE a."caseId" = ${caseId}::uuid AND a."customerId" = who.id
      AND (a.score, a."scoredAt") IS DISTINCT FROM (s.score, s.at)`;
}
