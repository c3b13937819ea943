/** Erases one customer of a case for good, and records that somebody did, and why. */
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { type CustomerKey, tellOfCustomer } from "../care/hold-customer.server";
import { forgetCustomer } from "./forget-customer.server";

export function eraseCustomer(person: Person, key: CustomerKey, reason: string): Promise<Verdict> {
  const { caseId, customerId } = key;
  return db.$transaction(async (tx): Promise<Verdict> => {
    const forgotten = await forgetCustomer(tx, { id: customerId, affected: { some: { caseId } } });
    if (!forgotten) return refuse("customer.refusals.gone");
    await tellOfCustomer(tx, person, key, {
      kind: "customer.erased",
      detail: { reason, ...forgotten },
    });
    return allow();
  });
}
