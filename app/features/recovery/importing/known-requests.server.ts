/**
 * Missed requests that a table tells once more: of the same person in the same case, with the same
 * harm, and the same reference, or the same moment where either has none. They are left alone, however
 * the row differs; which one it meant is kept with the row.
 */
import type { ImportPart } from "~/features/imports/import-kind.server";
import type { Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import { idInOrder, stagedOf } from "./keep-people.server";

/** Whether `m` is what the row `r` tells. */
const IS_TOLD = Prisma.sql`m.harm = r.harm AND CASE
  WHEN m.reference <> '' AND r.reference <> '' THEN lower(m.reference) = lower(r.reference)
  ELSE m."happenedAt" = r."happenedAt" END`;

/**
 * Rows of one file are told apart by the file alone. Looked up person by person: a plan over all
 * requests of a fresh import may take minutes.
 */
export async function keepRequests(tx: Tx, part: ImportPart): Promise<void> {
  await tx.$executeRaw`
    WITH told AS MATERIALIZED (
      SELECT r.*, t."caseId", t."customerId", k.id AS known
      FROM ${stagedOf(part)} r
      CROSS JOIN LATERAL (
        SELECT t."caseId", t."customerId" FROM "CustomerTold" t
        WHERE t."importId" = r."importId" AND t.line = r.line LIMIT 1) t
      LEFT JOIN LATERAL (
        SELECT m.id FROM "MissedRequest" m
        WHERE m."customerId" = t."customerId" AND m."caseId" = t."caseId"
          AND m."importId" IS DISTINCT FROM r."importId" AND ${IS_TOLD}
        ORDER BY m.id LIMIT 1) k ON true
    ), again AS (
      UPDATE "CustomerTold" t SET "requestId" = told.known FROM told
      WHERE told.known IS NOT NULL AND t."importId" = told."importId" AND t.line = told.line)
    INSERT INTO "MissedRequest" (id, "caseId", "customerId", "importId", line, reference, harm,
      "lossMinor", currency, "noteSealed", "happenedAt", "inboundAt")
    SELECT ${idInOrder()}, "caseId", "customerId", "importId", line, reference, harm, "lossMinor",
      currency, "noteSealed", "happenedAt", "inboundAt"
    FROM told WHERE known IS NULL
    ON CONFLICT ("importId", line) DO NOTHING`;
}

/** What another table told once more is from now on that table's, when the rows it came with are gone. */
export async function passOnRequests(
  tx: Tx,
  importId: string,
  lines: readonly number[],
): Promise<void> {
  await tx.$executeRaw`
    WITH heir AS (
      SELECT DISTINCT ON (m.id) m.id, t."importId", t.line
      FROM "MissedRequest" m JOIN "CustomerTold" t ON t."requestId" = m.id
      WHERE m."importId" = ${importId}::uuid AND m.line = ANY(${[...lines]})
      ORDER BY m.id, t."importId", t.line
    ), owns AS (
      UPDATE "CustomerTold" t SET "requestId" = NULL FROM heir
      WHERE t."importId" = heir."importId" AND t.line = heir.line)
    UPDATE "MissedRequest" m SET "importId" = heir."importId", line = heir.line
    FROM heir WHERE m.id = heir.id`;
}

/** Checked rows that will be left alone. */
const knownRows = (importId: string): Prisma.Sql => Prisma.sql`
  SELECT r.line FROM "CustomerRow" r JOIN "TableImport" i ON i.id = r."importId"
  CROSS JOIN LATERAL (
    SELECT c.id FROM "Customer" c
    WHERE c."businessId" = i."businessId" AND c."personHash" = r."phoneHash"
    UNION ALL
    SELECT c.id FROM "Customer" c
    WHERE c."businessId" = i."businessId" AND c."personHash" = r."emailHash"
    UNION ALL
    (SELECT c.id FROM "Customer" c WHERE c."businessId" = i."businessId"
      AND c."emailHash" = r."emailHash" AND r."phoneHash" IS NULL ORDER BY c.id LIMIT 1)
    LIMIT 1) who
  WHERE r."importId" = ${importId}::uuid AND EXISTS (
    SELECT 1 FROM "MissedRequest" m WHERE m."customerId" = who.id AND m."caseId" = i."caseId"
      AND m."importId" IS DISTINCT FROM r."importId" AND ${IS_TOLD})`;

export async function countKnownRequests(tx: Tx, importId: string): Promise<number> {
  const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${knownRows(importId)}) known`;
  return count;
}

export async function knownRequestLines(tx: Tx, importId: string, most: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ line: number }[]>`
    ${knownRows(importId)} ORDER BY r.line LIMIT ${most}`;
  return rows.map(({ line }) => line);
}
