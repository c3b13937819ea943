/** What customers of a case were let down by and have no grant for yet. */
import type { Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import type { Claim } from "../entitlement";

export type CustomerClaims = {
  customerId: string;
  /** What they hold or are proposed already, in minor units of the budget's currency. */
  held: number;
  claims: (Claim & { reference: string })[];
};

type Row = {
  customerId: string;
  held: bigint;
  segment: string;
  key: string | null;
  harm: Claim["harm"] | null;
  reference: string | null;
  lossMinor: bigint | null;
  currency: string | null;
};

/**
 * One claim per missed request that was not declined, in the order they happened; for somebody of
 * whom no request is known, one claim for themselves with the loss that was told last.
 * @param isHeld whether nobody else may propose for them until the transaction is over
 */
export async function claimsOfCustomers(
  tx: Tx,
  caseId: string,
  customerIds: readonly string[],
  isHeld: boolean,
): Promise<CustomerClaims[]> {
  const held = isHeld ? Prisma.sql`FOR NO KEY UPDATE` : Prisma.empty;
  const rows = await tx.$queryRaw<Row[]>`
    WITH people AS (
      SELECT a."customerId" FROM "AffectedCustomer" a
      WHERE a."caseId" = ${caseId}::uuid AND a."customerId" = ANY(${[...customerIds]}::uuid[])
      ORDER BY a."customerId" ${held}
    ), told AS (
      SELECT p."customerId", COALESCE((array_agg(t.segment ORDER BY t."toldAt" DESC, t.line DESC)
          FILTER (WHERE t.segment <> ''))[1], '') AS segment,
        (array_agg(t."lossMinor" ORDER BY t."toldAt" DESC, t.line DESC)
          FILTER (WHERE t."lossMinor" IS NOT NULL))[1] AS "lossMinor",
        (array_agg(t.currency ORDER BY t."toldAt" DESC, t.line DESC)
          FILTER (WHERE t."lossMinor" IS NOT NULL))[1] AS currency
      FROM people p LEFT JOIN "CustomerTold" t ON t."customerId" = p."customerId"
        AND t."caseId" = ${caseId}::uuid
      GROUP BY p."customerId"
    ), claims AS (
      SELECT m."customerId", 'request:' || m.id AS key, m.harm, m.reference, m."lossMinor",
        m.currency, m."happenedAt" AS at
      FROM people p JOIN "MissedRequest" m ON m."customerId" = p."customerId"
        AND m."caseId" = ${caseId}::uuid AND m.state <> 'declined'
      UNION ALL
      SELECT d."customerId", 'person:' || ${caseId} || ':' || d."customerId", 'other', '',
        d."lossMinor", d.currency, NULL
      FROM told d WHERE NOT EXISTS (
        SELECT 1 FROM "MissedRequest" m WHERE m."customerId" = d."customerId"
          AND m."caseId" = ${caseId}::uuid)
    )
    SELECT d."customerId", d.segment, c.key, c.harm, c.reference, c."lossMinor", c.currency,
      (SELECT COALESCE(sum(g."amountMinor"), 0)::bigint FROM "Grant" g
        WHERE g."customerId" = d."customerId" AND g."caseId" = ${caseId}::uuid
          AND g.state IN ('proposed', 'approved', 'issued', 'redeemed')) AS held
    FROM told d LEFT JOIN claims c ON c."customerId" = d."customerId"
      AND NOT EXISTS (SELECT 1 FROM "Grant" g WHERE g.claim = c.key)
    ORDER BY d."customerId", c.at, c.key`;
  const people = new Map<string, CustomerClaims>();
  for (const row of rows) {
    const { customerId, held, segment, key, harm, reference, lossMinor, currency } = row;
    const person = people.get(customerId) ?? { customerId, held: Number(held), claims: [] };
    people.set(customerId, person);
    if (!key || !harm) continue;
    const loss = lossMinor === null || !currency ? null : { minor: Number(lossMinor), currency };
    person.claims.push({ key, harm, segment, loss, reference: reference ?? "" });
  }
  return [...people.values()];
}
