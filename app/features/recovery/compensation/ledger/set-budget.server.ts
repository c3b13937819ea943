/** Says how much may be given in a case, from now on. */
import { recordEvent } from "~/features/audit/record-event.server";
import { isOpen } from "~/features/cases/case-phase";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { moneyText } from "../../money";
import type { CompensationEvent } from "../compensation-events";
import type { CaseOfGrants } from "../grants/propose-grants.server";
import { budgetPostings } from "../ledger-rule";
import { policyOf } from "../policy/policy-queries.server";
import { openBudget, uncommitted } from "./hold-budget.server";
import { keepMovements } from "./keep-ledger.server";

/** @param version 0 where the case had no budget when somebody began to type */
export function setBudget(
  person: Person,
  { id: caseId, businessId, phase }: CaseOfGrants,
  { amountMinor, version }: { amountMinor: number; version: number },
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    if (!isOpen(phase)) return refuse("compensation.refusals.closed");
    const settled = businessId ? await policyOf(businessId, tx) : null;
    if (!settled) return refuse("compensation.refusals.noPolicy");
    const known = await tx.compensationBudget.findUnique({
      where: { caseId },
      select: { version: true },
    });
    if ((known?.version ?? 0) !== version) return refuse("compensation.refusals.changed");
    const budget = await openBudget(tx, person, caseId, settled.policy);
    // Whoever waited for the row finds it changed.
    if (budget.version !== Math.max(1, version)) return refuse("compensation.refusals.changed");
    const by = BigInt(amountMinor) - budget.amountMinor;
    const { currency } = budget;
    if (uncommitted(budget) + by < 0n) {
      const held = budget.amountMinor - uncommitted(budget);
      const committed = moneyText({ minor: Number(held), currency });
      return refuse("compensation.refusals.belowCommitted", { committed });
    }
    await tx.compensationBudget.update({
      where: { caseId },
      data: {
        amountMinor: BigInt(amountMinor),
        byName: person.name,
        at: moment(),
        version: { increment: 1 },
      },
    });
    if (by === 0n) return allow();
    const postings = budgetPostings(by);
    await keepMovements(tx, person, budget, [{ grantId: null, move: "budget", postings }]);
    const event: CompensationEvent = {
      kind: "budget.set",
      detail: {
        before: moneyText({ minor: Number(budget.amountMinor), currency }),
        amount: moneyText({ minor: amountMinor, currency }),
      },
    };
    await recordEvent(tx, person, { subject: { kind: "case", id: caseId }, caseId, ...event });
    return allow();
  });
}
