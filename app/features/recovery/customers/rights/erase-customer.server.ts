/** Erases one customer of a case for good, and records that somebody did, and why. */
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { reportRecovery } from "../../report-recovery.server";
import { type CustomerKey, holdCasesOf, tellOfCustomer } from "../care/hold-customer.server";
import { rightsDone } from "../requested/note-rights.server";
import { RIGHTS } from "../requested/rights-request";
import { forgetCustomer } from "./forget-customer.server";

export function eraseCustomer(person: Person, key: CustomerKey, reason: string): Promise<Verdict> {
  const { caseId, customerId } = key;
  return db.$transaction(async (tx): Promise<Verdict> => {
    const cases = await holdCasesOf(tx, customerId);
    const forgotten = await forgetCustomer(tx, { id: customerId, affected: { some: { caseId } } });
    if (!forgotten) return refuse("customer.refusals.gone");
    await tellOfCustomer(tx, person, key, {
      kind: "customer.erased",
      detail: { reason, ...forgotten },
    });
    await rightsDone(tx, person, customerId, RIGHTS);
    for (const id of cases) await reportRecovery(tx, id, moment());
    return allow();
  });
}
