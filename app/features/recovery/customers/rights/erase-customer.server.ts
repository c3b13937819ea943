/**
 * Overwrites everything that tells who a customer is, wherever it is kept. What is counted stays:
 * requests, letters and grants keep their states and amounts, the ledger is not touched. Their opt-outs stay as
 * keyed hashes, so that a later table cannot bring them back into a campaign; so does the trail, which
 * never held anything of them.
 */
import { randomBytes } from "node:crypto";
import { forgetConsentOf } from "~/features/consent/log/forget-person.server";
import type { Person } from "~/features/identity/person";
import { forgetMessagesTo } from "~/features/signals/retention/forget-person.server";
import { db } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { type CustomerKey, tellOfCustomer } from "../care/hold-customer.server";

const HASH_BYTES = 32;

export function eraseCustomer(person: Person, key: CustomerKey, reason: string): Promise<Verdict> {
  const { caseId, customerId } = key;
  return db.$transaction(async (tx): Promise<Verdict> => {
    await tx.$executeRaw`SELECT 1 FROM "Customer" WHERE id = ${customerId}::uuid FOR UPDATE`;
    const found = await tx.customer.findFirst({
      where: { id: customerId, erasedAt: null, affected: { some: { caseId } } },
      select: { businessId: true, personHash: true, emailHash: true },
    });
    if (!found) return refuse("customer.refusals.gone");
    const { businessId, personHash, emailHash } = found;
    for (const hash of [personHash, ...(emailHash ? [emailHash] : [])]) {
      await forgetConsentOf(tx, businessId, hash);
      await forgetMessagesTo(tx, businessId, hash);
    }
    await tx.customer.update({
      where: { id: customerId },
      data: {
        personHash: randomBytes(HASH_BYTES),
        phoneSealed: null,
        phoneEnd: "",
        phoneHint: "",
        emailHash: null,
        emailSealed: null,
        emailHint: "",
        erasedAt: moment(),
      },
      select: { id: true },
    });
    const theirs = { customerId };
    await tx.customerTold.updateMany({
      where: theirs,
      data: { name: "", note: "", segment: "", agreedTo: [], agreedAt: null },
    });
    const requests = await tx.missedRequest.updateMany({
      where: theirs,
      data: { reference: "", note: "", reason: "" },
    });
    await tx.customerReply.deleteMany({ where: theirs });
    await tx.apologyDelivery.updateMany({ where: theirs, data: { words: "", messageId: "" } });
    const grants = await tx.grant.updateMany({
      where: theirs,
      data: { reference: "", note: "", reason: "" },
    });
    await tellOfCustomer(tx, person, key, {
      kind: "customer.erased",
      detail: { reason, requests: requests.count, grants: grants.count },
    });
    return allow();
  });
}
