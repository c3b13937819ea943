/** Takes a customer of a case in hand for the rest of a transaction. */
import { recordEvent } from "~/features/audit/record-event.server";
import { isOpen } from "~/features/cases/case-phase";
import { holdCase } from "~/features/cases/hold-case.server";
import type { Person } from "~/features/identity/person";
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { CustomerState } from "../customer-state";
import type { CustomerEvent } from "./customer-events";

export type CustomerKey = { caseId: string; customerId: string };

export type HeldCustomer = {
  state: CustomerState;
  version: number;
  contactedAt: Date | null;
  respondedAt: Date | null;
  businessId: string;
  personHash: Uint8Array;
  emailHash: Uint8Array | null;
};

/** @param evenClosed whether a closed case will do: what a customer wants counts at any time */
export async function holdCustomer(
  tx: Tx,
  { caseId, customerId }: CustomerKey,
  { evenClosed = false } = {},
): Promise<Verdict<HeldCustomer>> {
  const of = await holdCase(tx, caseId);
  if (!of) return refuse("cases.refusals.gone");
  if (!evenClosed && !isOpen(of.phase)) return refuse("requests.refusals.caseOver");
  const [held] = await tx.$queryRaw<HeldCustomer[]>`
    SELECT a.state::text, a.version, a."contactedAt", a."respondedAt", c."businessId",
      c."personHash", c."emailHash"
    FROM "AffectedCustomer" a JOIN "Customer" c ON c.id = a."customerId"
    WHERE a."caseId" = ${caseId}::uuid AND c.id = ${customerId}::uuid AND c."erasedAt" IS NULL
    FOR UPDATE`;
  return held ? allow(held) : refuse("customer.refusals.gone");
}

export const tellOfCustomer = (
  tx: Tx,
  person: Person,
  { caseId, customerId }: CustomerKey,
  event: CustomerEvent,
): Promise<void> =>
  recordEvent(tx, person, { subject: { kind: "customer", id: customerId }, caseId, ...event });

/** Every case of a customer, for whoever works on all: before the customer, in the order of their ids. */
export async function holdCasesOf(tx: Tx, customerId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Case" c WHERE c.id IN (
      SELECT a."caseId" FROM "AffectedCustomer" a WHERE a."customerId" = ${customerId}::uuid)
    ORDER BY c.id FOR NO KEY UPDATE`;
  return rows.map(({ id }) => id);
}
