/** What is left of the money of a case, and every movement of it. */
import { db } from "~/platform/db.server";
import { unclaimed, uncommitted } from "./hold-budget.server";

export type BudgetView = NonNullable<Awaited<ReturnType<typeof budgetOf>>>;

/** Null where nothing was proposed yet and nobody has set one. */
export async function budgetOf(caseId: string) {
  const found = await db.compensationBudget.findUnique({ where: { caseId } });
  if (!found) return null;
  return {
    currency: found.currency,
    amount: Number(found.amountMinor),
    proposed: Number(found.proposedMinor),
    committed: Number(found.committedMinor),
    outstanding: Number(found.outstandingMinor),
    spent: Number(found.spentMinor),
    left: Number(uncommitted(found)),
    isOverAsked: unclaimed(found) < 0n,
    byName: found.byName,
    at: found.at,
    version: found.version,
  };
}

const ROWS_ON_PAGE = 50;

export type LedgerRow = Awaited<ReturnType<typeof ledgerOf>>["rows"][number];

/** The newest first. `after` is the id of the last movement of the page before. */
export async function ledgerOf(caseId: string, after: string | null) {
  const sets = await db.ledgerSet.findMany({
    where: { caseId, ...(after && { id: { lt: after } }) },
    orderBy: { id: "desc" },
    take: ROWS_ON_PAGE + 1,
    select: {
      id: true,
      move: true,
      at: true,
      byName: true,
      grantId: true,
      grant: { select: { number: true } },
      entries: { select: { account: true, currency: true, amountMinor: true } },
    },
  });
  const rows = sets.slice(0, ROWS_ON_PAGE).map(({ entries, grant, ...set }) => {
    const into = entries.find(({ amountMinor }) => amountMinor > 0n);
    const out = entries.find(({ amountMinor }) => amountMinor < 0n);
    return {
      ...set,
      number: grant?.number ?? null,
      from: out?.account ?? null,
      to: into?.account ?? null,
      amountMinor: Number(into?.amountMinor ?? 0n),
      currency: into?.currency ?? "",
    };
  });
  return { rows, next: sets.length > ROWS_ON_PAGE ? (rows.at(-1)?.id ?? null) : null };
}
