/**
 * Overwrites everything that tells who customers are, wherever it is kept. What is counted stays:
 * requests, letters and grants keep their states and amounts, the ledger is not touched. Their opt-outs stay as
 * keyed hashes, so that a later table cannot bring them back into a campaign; so does the trail, which
 * never held anything of them. Mail follows in jobs of its own.
 */
import { forgetConsentOf } from "~/features/consent/log/forget-person.server";
import { forgetWaitingRows } from "~/features/imports/working/forget-waiting-rows.server";
import { forgetMessagesTo } from "~/features/signals/retention/forget-person.server";
import type { Tx } from "~/platform/db.server";
import { enqueueAll } from "~/platform/jobs.server";
import { moment } from "~/platform/moment.server";

type Known = {
  id: string;
  businessId: string;
  personHash: Uint8Array;
  emailHash: Uint8Array | null;
  emailSealed: Uint8Array | null;
};

export type Forgotten = {
  at: Date;
  /** Whom they were known as: by number or address, and by both where a table told both. */
  people: { id: string; businessId: string; hashes: Uint8Array[] }[];
  requests: number;
  grants: number;
};

/** Ask with the people of their businesses in hand. Nobody twice: whoever was erased before is left out. */
export async function forgetCustomers(tx: Tx, ids: readonly string[]): Promise<Forgotten> {
  const known = await tx.$queryRaw<Known[]>`
    SELECT id, "businessId", "personHash", "emailHash", "emailSealed" FROM "Customer"
    WHERE id = ANY (${[...ids]}::uuid[]) AND "erasedAt" IS NULL ORDER BY id FOR UPDATE`;
  const people = known.map(({ id, businessId, ...of }) => ({
    id,
    businessId,
    hashes: hashesOf(of),
  }));
  for (const businessId of new Set(people.map((each) => each.businessId))) {
    const hashes = people.flatMap((each) => (each.businessId === businessId ? each.hashes : []));
    await forgetConsentOf(tx, businessId, hashes);
    await forgetWaitingRows(tx, businessId, hashes);
    await forgetMessagesTo(tx, businessId, hashes);
  }
  const at = moment();
  const those = known.map(({ id }) => id);
  await tx.$executeRaw`
    UPDATE "Customer" SET
      "personHash" = sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
      "phoneSealed" = NULL, "phoneEnd" = '', "phoneHint" = '',
      "emailHash" = NULL, "emailSealed" = NULL, "emailHint" = '', "erasedAt" = ${at}
    WHERE id = ANY (${those}::uuid[])`;
  const counts = await forgetWords(tx, those);
  await enqueueAll(tx, "forget-mail", known.flatMap(mailOf));
  return { at, people, ...counts };
}

const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;

const hashesOf = ({ personHash, emailHash }: Pick<Known, "personHash" | "emailHash">) =>
  emailHash && !isSame(personHash, emailHash) ? [personHash, emailHash] : [personHash];

function mailOf({ id, businessId, emailSealed }: Known) {
  if (!emailSealed) return [];
  const addressSealed = Buffer.from(emailSealed).toString("hex");
  return [{ key: `forget-mail ${id}`, payload: { businessId, addressSealed } }];
}

async function forgetWords(tx: Tx, ids: string[]): Promise<{ requests: number; grants: number }> {
  const theirs = { customerId: { in: ids } };
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
