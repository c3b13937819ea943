/** Adds up the ledger, the budget and the grants of a case, as they stand at one moment. */
import { db, type Tx } from "~/platform/db.server";
import { type Difference, differencesIn, type Total } from "./ledger-check";

export async function ledgerDifferences(caseId: string, tx: Tx = db): Promise<Difference[]> {
  return differencesIn(
    await tx.$queryRaw<Total[]>`
      SELECT 'ledger' AS source, e.currency::text AS currency, e.account::text AS name,
        sum(e."amountMinor")::bigint AS minor
      FROM "LedgerSet" s JOIN "LedgerEntry" e ON e."setId" = s.id
      WHERE s."caseId" = ${caseId}::uuid GROUP BY 2, 3
      UNION ALL
      SELECT 'grants', g.currency::text, g.state::text, sum(g."amountMinor")::bigint
      FROM "Grant" g WHERE g."caseId" = ${caseId}::uuid GROUP BY 2, 3
      UNION ALL
      SELECT 'budget', b.currency::text, v.name, v.minor
      FROM "CompensationBudget" b CROSS JOIN LATERAL (VALUES ('amount', b."amountMinor"),
        ('proposed', b."proposedMinor"), ('committed', b."committedMinor"),
        ('outstanding', b."outstandingMinor"), ('spent', b."spentMinor")) v (name, minor)
      WHERE b."caseId" = ${caseId}::uuid`,
  );
}

type Reconciled = { cases: number; differing: { reference: string; differences: Difference[] }[] };

/** Every case that has a budget, one after the other. */
export async function reconcileEverything(): Promise<Reconciled> {
  const budgets = await db.compensationBudget.findMany({
    orderBy: { caseId: "asc" },
    select: { case: { select: { id: true, reference: true } } },
  });
  const differing: Reconciled["differing"] = [];
  for (const { case: of } of budgets) {
    const differences = await ledgerDifferences(of.id);
    if (differences.length > 0) differing.push({ reference: of.reference, differences });
  }
  return { cases: budgets.length, differing };
}
