/** A case with everything that was merged into it, and into that. */
import type { Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";

/** As a query that gives `id`. */
export const itselfAndMerged = (caseId: string): Prisma.Sql => Prisma.sql`
  WITH RECURSIVE merged AS (
    SELECT id FROM "Case" WHERE id = ${caseId}::uuid
    UNION
    SELECT c.id FROM "Case" c JOIN merged m ON c."mergedIntoId" = m.id
  ) SELECT id FROM merged`;

export async function withMerged(tx: Tx, caseId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(itselfAndMerged(caseId));
  return rows.map(({ id }) => id);
}
