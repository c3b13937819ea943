/**
 * Customers on record twice: one known by an address alone, and one known by a number who has the
 * same address. A table that names both together says that they are one person; both stay, for what
 * was promised and sent to either, and whatever is limited per person is counted over both. Two
 * numbers with one address are two people.
 */
import type { Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";

/** Ids of whoever else a customer is. @param c alias of a row of `Customer` */
export function alsoAsSql(c: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT o.id FROM "Customer" o
    WHERE o."businessId" = ${c}."businessId" AND o."emailHash" = ${c}."emailHash"
      AND o.id <> ${c}.id
      AND (o."personHash" = o."emailHash" OR ${c}."personHash" = ${c}."emailHash")`;
}

/** By customer, whoever else they are; those who are nobody else are left out. */
export async function alsoAs(
  tx: Tx,
  customerIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await tx.$queryRaw<{ id: string; others: string[] }[]>`
    SELECT c.id, o.others FROM unnest(${[...customerIds]}::uuid[]) AS who(id)
    JOIN "Customer" c ON c.id = who.id
    CROSS JOIN LATERAL (SELECT ARRAY(${alsoAsSql(Prisma.sql`c`)}) AS others) o
    WHERE c."emailHash" IS NOT NULL AND o.others <> '{}'`;
  return new Map(rows.map(({ id, others }) => [id, others]));
}

/**
 * The other record of a customer, beyond doubt: one number and one address alone. Where several numbers
 * share the address, whose the record of the address is nobody can tell, and what one of them demands
 * touches none of the others.
 */
export async function otherRecord(tx: Tx, customerId: string): Promise<string | null> {
  const [other, ...more] = (await alsoAs(tx, [customerId])).get(customerId) ?? [];
  if (!other || more.length > 0) return null;
  const back = (await alsoAs(tx, [other])).get(other) ?? [];
  return back.length === 1 ? other : null;
}

/** Of a case, whoever is on it a second time by address alone (`twin`), and whom they count as (`person`). */
export const twinsSql = (caseId: string) => Prisma.sql`
  SELECT DISTINCT ON (e.id) e.id AS twin, n.id AS person
  FROM "AffectedCustomer" ea
  JOIN "Customer" e ON e.id = ea."customerId" AND e."personHash" = e."emailHash"
  JOIN "Customer" n ON n."businessId" = e."businessId" AND n."emailHash" = e."emailHash"
    AND n."personHash" <> e."emailHash"
  JOIN "AffectedCustomer" na ON na."customerId" = n.id AND na."caseId" = ea."caseId"
  WHERE ea."caseId" = ${caseId}::uuid ORDER BY e.id, n.id`;

export async function countTwins(tx: Tx, caseId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${twinsSql(caseId)}) w`;
  return row?.count ?? 0;
}
