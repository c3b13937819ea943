/** The customer that an address names, for the doors about one; else a 404. */
import type { Person } from "~/features/identity/person";
import { idParam, notFound } from "~/platform/http/http.server";
import { recoveryDoor } from "../recovery-door.server";
import { customerOfCase } from "./customer-queries.server";

export async function customerDoor(person: Person, params: Record<string, string | undefined>) {
  const customerId = idParam(params, "customerId");
  const { of, recovery, mayWork } = await recoveryDoor(person, params);
  const customer = await customerOfCase(of.id, customerId);
  if (!customer) throw notFound();
  return {
    of,
    recovery,
    mayWork: mayWork && customer.erasedAt === null,
    key: { caseId: of.id, customerId },
    page: `${recovery}/customers/${customerId}`,
  };
}
