/**
 * Chains recorded events. It takes what no seal has yet, wherever it stands in
 * the order of ids, because a transaction that began earlier may commit later.
 */
import { db } from "~/platform/db.server";
import { CHAIN_START, chainHash } from "./chain-hash.server";

const BATCH = 1000;
const SEALER_LOCK = 7_263_401;

/** Seals up to a batch of events; says how many. Only one sealer works at a time. */
export function sealEvents(): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEALER_LOCK})`;
    const pending = await tx.auditPending.findMany({ orderBy: { eventId: "asc" }, take: BATCH });
    if (pending.length === 0) return 0;

    const ids = pending.map(({ eventId }) => eventId);
    const events = await tx.auditEvent.findMany({
      where: { id: { in: ids } },
      orderBy: { id: "asc" },
    });
    const last = await tx.auditSeal.findFirst({ orderBy: { position: "desc" } });

    let hash: Uint8Array = last?.hash ?? CHAIN_START;
    let position = last?.position ?? 0n;
    const seals = events.map((event) => {
      hash = chainHash(hash, event);
      position += 1n;
      return { position, eventId: event.id, hash: Buffer.from(hash) };
    });

    await tx.auditSeal.createMany({ data: seals });
    await tx.auditPending.deleteMany({ where: { eventId: { in: ids } } });
    return seals.length;
  });
}
