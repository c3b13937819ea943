/**
 * Customers of a case as figures count them: one row `a` for each person. Who is on record twice is
 * contacted and has answered where either record says so, and is made whole or given up where both do.
 */
import { Prisma } from "~prisma/generated/client";
import { twinsSql } from "../customers/same-person.server";

export type People = {
  rows: Prisma.Sql;
  /** Rows of customers by person instead: what joins them, and who each is. */
  joined: (customer: Prisma.Sql) => Prisma.Sql;
  person: (customer: Prisma.Sql) => Prisma.Sql;
};

/** @param twins how many are on record twice; most cases have none, and are read as they stand */
export function peopleOf(caseId: string, twins: number): People {
  if (twins === 0) {
    return {
      rows: Prisma.sql`(SELECT * FROM "AffectedCustomer" WHERE "caseId" = ${caseId}::uuid) a`,
      joined: () => Prisma.empty,
      person: (customer) => customer,
    };
  }
  const joined = (customer: Prisma.Sql) =>
    Prisma.sql`LEFT JOIN (${twinsSql(caseId)}) w ON w.twin = ${customer}`;
  const person = (customer: Prisma.Sql) => Prisma.sql`COALESCE(w.person, ${customer})`;
  const of = Prisma.sql`r."customerId"`;
  return {
    joined,
    person,
    rows: Prisma.sql`(
      SELECT ${person(of)} AS "customerId", min(r."contactedAt") AS "contactedAt",
        min(r."respondedAt") AS "respondedAt",
        CASE WHEN bool_and(r."madeWholeAt" IS NOT NULL) THEN max(r."madeWholeAt") END
          AS "madeWholeAt",
        (array_agg(r.state ORDER BY r.state IN ('made_whole', 'declined', 'unreachable'),
          r."customerId"))[1] AS state,
        (array_agg(r.score ORDER BY r."scoredAt" DESC NULLS LAST))[1] AS score,
        max(r."scoredAt") AS "scoredAt"
      FROM "AffectedCustomer" r ${joined(of)}
      WHERE r."caseId" = ${caseId}::uuid GROUP BY 1) a`,
  };
}
