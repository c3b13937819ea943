/**
 * Overwrites everything that tells who a customer is, wherever it is kept. What is counted stays:
 * requests, letters and grants keep their states and amounts, the ledger is not touched. Their opt-outs stay as
 * keyed hashes, so that a later table cannot bring them back into a campaign; so does the trail, which
 * never held anything of them. Mail follows in a job of its own.
 */
import { randomBytes } from "node:crypto";
import { forgetConsentOf } from "~/features/consent/log/forget-person.server";
import { forgetMessagesTo } from "~/features/signals/retention/forget-person.server";
import type { Tx } from "~/platform/db.server";
import { noteErasure } from "~/platform/erasure-list.server";
import { enqueue } from "~/platform/jobs.server";
import { moment } from "~/platform/moment.server";
import type { Prisma } from "~prisma/generated/client";

const HASH_BYTES = 32;

const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;

export type Forgotten = { requests: number; grants: number };

/**
 * Null where there is nobody such, or they were erased. That they were is on the list before this
 * returns: a transaction that fails afterwards leaves somebody there who is erased at the next start.
 */
export async function forgetCustomer(
  tx: Tx,
  where: Prisma.CustomerWhereInput & { id: string },
): Promise<Forgotten | null> {
  const { id } = where;
  await tx.$executeRaw`SELECT 1 FROM "Customer" WHERE id = ${id}::uuid FOR UPDATE`;
  const found = await tx.customer.findFirst({
    where: { ...where, erasedAt: null },
    select: { businessId: true, personHash: true, emailHash: true, emailSealed: true },
  });
  if (!found) return null;
  const { businessId, personHash, emailHash, emailSealed } = found;
  const hashes =
    emailHash && !isSame(personHash, emailHash) ? [personHash, emailHash] : [personHash];
  for (const hash of hashes) {
    await forgetConsentOf(tx, businessId, hash);
    await forgetMessagesTo(tx, businessId, hash);
  }
  const at = moment();
  await tx.customer.update({
    where: { id },
    data: {
      personHash: randomBytes(HASH_BYTES),
      phoneSealed: null,
      phoneEnd: "",
      phoneHint: "",
      emailHash: null,
      emailSealed: null,
      emailHint: "",
      erasedAt: at,
    },
    select: { id: true },
  });
  const forgotten = await forgetWords(tx, id);
  if (emailSealed) {
    const addressSealed = Buffer.from(emailSealed).toString("hex");
    await enqueue(tx, "forget-mail", { businessId, addressSealed });
  }
  // A backup may know them by their address alone, from before a table told the number.
  for (const hash of hashes) {
    const personHash = Buffer.from(hash).toString("hex");
    await noteErasure({ businessId, personHash, at: at.toISOString() });
  }
  return forgotten;
}

async function forgetWords(tx: Tx, customerId: string): Promise<Forgotten> {
  const theirs = { customerId };
  await tx.customerTold.updateMany({
    where: theirs,
    data: { nameSealed: null, noteSealed: null, segment: "", agreedTo: [], agreedAt: null },
  });
  const requests = await tx.missedRequest.updateMany({
    where: theirs,
    data: { reference: "", noteSealed: null, reason: "" },
  });
  await tx.freeAnswer.updateMany({
    where: { request: theirs },
    data: { textSealed: null, words: "", messageId: "" },
  });
  await tx.rightsRequest.updateMany({
    where: theirs,
    data: { noteSealed: null, answerSealed: null },
  });
  await tx.customerReply.deleteMany({ where: theirs });
  await tx.apologyDelivery.updateMany({
    where: theirs,
    data: { words: "", messageId: "", addressHash: null },
  });
  const grants = await tx.grant.updateMany({
    where: theirs,
    data: { reference: "", note: "", reason: "" },
  });
  return { requests: requests.count, grants: grants.count };
}
