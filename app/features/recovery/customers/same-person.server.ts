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
