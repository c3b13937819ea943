/** What the policy would give a customer now, without proposing it. */
import type { CaseKey } from "~/features/cases/case-queries.server";
import { db } from "~/platform/db.server";
import { allow, refuse } from "~/platform/verdict";
import { entitlementOf } from "../entitlement";
import { budgetOf } from "../ledger/budget-queries.server";
import { policyOf } from "../policy/policy-queries.server";
import { claimsOfCustomers } from "./claims-of-customers.server";

export type EntitlementView = Extract<
  Awaited<ReturnType<typeof entitlementView>>,
  { ok: true }
>["value"];

export async function entitlementView(
  { id: caseId, businessId }: Pick<CaseKey, "id" | "businessId">,
  customerId: string,
) {
  const settled = businessId ? await policyOf(businessId) : null;
  if (!settled) return refuse("compensation.refusals.noPolicy");
  const [budget, [person]] = await Promise.all([
    budgetOf(caseId),
    claimsOfCustomers(db, caseId, [customerId], false),
  ]);
  const { policy, version } = settled;
  const { currency } = policy;
  if (budget && budget.currency !== currency) {
    return refuse("compensation.refusals.otherCurrency", { currency, budget: budget.currency });
  }
  if (!person) return refuse("compensation.passedOver.leftAlone");
  const free = budget ? budget.left - budget.proposed : policy.inTotal;
  const { lines, total } = entitlementOf(policy, person.claims, {
    person: policy.perPerson - person.held,
    total: free,
  });
  return allow({
    version,
    currency,
    perPerson: policy.perPerson,
    held: person.held,
    total,
    lines: lines.map((line, at) => ({
      ...line,
      reference: person.claims[at]?.reference ?? "",
      loss: person.claims[at]?.loss ?? null,
    })),
  });
}
