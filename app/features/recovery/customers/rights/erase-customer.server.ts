/** Erases one customer of a case for good, and records that somebody did, and why. */
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { reportRecovery } from "../../report-recovery.server";
import { type CustomerKey, tellOfCustomer } from "../care/hold-customer.server";
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
    for (const id of cases) await reportRecovery(tx, id, moment());
    return allow();
  });
}

/** Before the customer, as by everybody who works on one; in the order of their ids. */
async function holdCasesOf(tx: Tx, customerId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Case" c WHERE c.id IN (
      SELECT a."caseId" FROM "AffectedCustomer" a WHERE a."customerId" = ${customerId}::uuid)
    ORDER BY c.id FOR NO KEY UPDATE`;
  return rows.map(({ id }) => id);
}
