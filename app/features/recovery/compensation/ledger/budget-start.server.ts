/** What the form for the budget of a case begins with. */
import type { CaseKey } from "~/features/cases/case-queries.server";
import { moneyText } from "../../money";
import { policyOf } from "../policy/policy-queries.server";
import { typedAmount } from "../policy/policy-schemas";
import { budgetOf } from "./budget-queries.server";

/** Null where the business has not settled what it gives. */
export async function budgetStart({ id, businessId }: Pick<CaseKey, "id" | "businessId">) {
  const settled = businessId ? await policyOf(businessId) : null;
  if (!settled) return null;
  const budget = await budgetOf(id);
  const currency = budget?.currency ?? settled.policy.currency;
  const amount = budget?.amount ?? settled.policy.inTotal;
  const held = budget ? budget.amount - budget.left : 0;
  return {
    currency,
    start: { amountMinor: typedAmount(amount, currency), version: budget?.version ?? 0 },
    held: moneyText({ minor: held, currency }),
  };
}
