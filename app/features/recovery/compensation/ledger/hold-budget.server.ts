/**
 * Takes the money of a case in hand for the rest of a transaction. Whoever wants to grant, approve,
 * hand out or take back in the same case waits here, so that nothing is promised twice.
 */
import type { Actor } from "~/features/audit/actor";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import type { CompensationPolicy } from "../compensation-policy";
import { budgetPostings } from "../ledger-rule";
import { keepMovements } from "./keep-ledger.server";

export type HeldBudget = {
  caseId: string;
  currency: string;
  amountMinor: bigint;
  proposedMinor: bigint;
  committedMinor: bigint;
  outstandingMinor: bigint;
  spentMinor: bigint;
  lastNumber: number;
  version: number;
};

export async function holdBudget(tx: Tx, caseId: string): Promise<HeldBudget | null> {
  const [held] = await tx.$queryRaw<HeldBudget[]>`
    SELECT "caseId", currency::text, "amountMinor", "proposedMinor", "committedMinor",
      "outstandingMinor", "spentMinor", "lastNumber", version
    FROM "CompensationBudget" WHERE "caseId" = ${caseId}::uuid FOR NO KEY UPDATE`;
  return held ?? null;
}

/** The same, begun with what the policy allots where the case has none yet. */
export async function openBudget(
  tx: Tx,
  by: Actor,
  caseId: string,
  { currency, inTotal }: Pick<CompensationPolicy, "currency" | "inTotal">,
): Promise<HeldBudget> {
  const begun = await tx.$executeRaw`
    INSERT INTO "CompensationBudget" ("caseId", currency, "amountMinor", "byName", at)
    VALUES (${caseId}::uuid, ${currency}, ${BigInt(inTotal)}, ${by.name}, ${moment()})
    ON CONFLICT ("caseId") DO NOTHING`;
  if (begun === 1 && inTotal > 0) {
    const postings = budgetPostings(BigInt(inTotal));
    await keepMovements(tx, by, { caseId, currency }, [
      { grantId: null, move: "budget", postings },
    ]);
  }
  const held = await holdBudget(tx, caseId);
  if (!held) throw new Error(`The budget of case ${caseId} was begun and is not there.`);
  return held;
}

type Sums = Pick<
  HeldBudget,
  "amountMinor" | "proposedMinor" | "committedMinor" | "outstandingMinor" | "spentMinor"
>;

/** What no approved grant holds yet. */
export const uncommitted = (budget: Sums): bigint =>
  budget.amountMinor - budget.committedMinor - budget.outstandingMinor - budget.spentMinor;

/** What no grant asks for yet; below zero where more is asked for than there is. */
export const unclaimed = (budget: Sums): bigint => uncommitted(budget) - budget.proposedMinor;
