/** Opens number and address of a customer for somebody who may see them, and records that they did. */
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { shownPhone } from "~/platform/phone-number.server";
import { type CustomerKey, tellOfCustomer } from "../care/hold-customer.server";
import { customerOfCase, openContact } from "../customer-queries.server";

/** Null where the case has no such customer, or they were erased. */
export async function revealContact(
  person: Person,
  key: CustomerKey,
): Promise<{ phone: string; email: string } | null> {
  const found = await customerOfCase(key.caseId, key.customerId);
  if (!found || found.erasedAt) return null;
  const { phone, email } = openContact(found);
  await tellOfCustomer(db, person, key, { kind: "customer.revealed", detail: {} });
  return { phone: phone ? shownPhone(phone) : "", email: email ?? "" };
}
