/** The addresses somebody signed in from lately, as keyed hashes. */
import { keyedHash } from "~/features/identity/keyed-hash.server";
import { db, type Tx } from "~/platform/db.server";
import { clientAddress } from "~/platform/http/request-origin.server";
import { addressKey } from "./address-key";

const KEPT_FOR = 90 * 24 * 3_600_000;

const hashOf = (request: Request) => keyedHash("known-address", addressKey(clientAddress(request)));

const knownSince = (now: Date): Date => new Date(now.getTime() - KEPT_FOR);

export async function isKnownAddress(request: Request, personId: string, now: Date) {
  const where = { personId, addressHash: hashOf(request), lastUsedAt: { gt: knownSince(now) } };
  return (await db.knownAddress.count({ where })) > 0;
}

export async function rememberAddress(tx: Tx, request: Request, personId: string, now: Date) {
  const addressHash = hashOf(request);
  await tx.knownAddress.upsert({
    where: { personId_addressHash: { personId, addressHash } },
    create: { personId, addressHash, lastUsedAt: now },
    update: { lastUsedAt: now },
  });
  await tx.knownAddress.deleteMany({
    where: { personId, lastUsedAt: { lt: knownSince(now) } },
  });
}
