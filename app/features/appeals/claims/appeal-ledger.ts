/** The ledger of an appeal that is being looked at as a whole. */
import type { AppealUnderCheck } from "~/features/appeals/checks/finding";
import type { Provable } from "./claim";
import { claimLedger, type LedgerEntry } from "./ledger";

export function provableIn({
  items,
  evidence,
  systemFacts,
}: Pick<AppealUnderCheck, "items" | "evidence" | "systemFacts">): Provable {
  return {
    items,
    exhibitIds: new Set(evidence.map(({ id }) => id)),
    factKeys: new Set(systemFacts.map(({ key }) => key)),
  };
}

export function ledgerOf(appeal: AppealUnderCheck): LedgerEntry[] {
  const { answers, claims, facts } = appeal;
  return claimLedger({ answers, claims, round: facts.round, ...provableIn(appeal) });
}
