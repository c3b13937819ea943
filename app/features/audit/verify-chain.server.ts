/** Recomputes the chain from its start and names the first link that does not hold. */
import { db, type Tx } from "~/platform/db.server";
import { CHAIN_START, chainHash } from "./chain-hash.server";

export type ChainReport = {
  checked: number;
  /** Events recorded but not chained yet; more than a second's worth means the worker is down. */
  unsealed: number;
  broken: null | { position: string; eventId: string; why: BrokenLink };
};

/** `loose`: an event that no link holds and none will, because nothing waits to seal it. */
type BrokenLink = "changed" | "missing" | "gap" | "loose";

const PAGE = 5000;

export async function verifyChain(tx: Tx = db): Promise<ChainReport> {
  const unsealed = await tx.auditPending.count();
  let before: Uint8Array = CHAIN_START;
  let checked = 0;

  for (;;) {
    const seals = await tx.auditSeal.findMany({
      where: { position: { gt: BigInt(checked) } },
      orderBy: { position: "asc" },
      take: PAGE,
    });
    if (seals.length === 0) break;

    const ids = seals.map(({ eventId }) => eventId);
    const events = await tx.auditEvent.findMany({ where: { id: { in: ids } } });
    const byId = new Map(events.map((event) => [event.id, event]));

    for (const { position, eventId, hash } of seals) {
      const broken = (why: BrokenLink): ChainReport => ({
        checked,
        unsealed,
        broken: { position: String(position), eventId, why },
      });
      if (position !== BigInt(checked + 1)) return broken("gap");
      const event = byId.get(eventId);
      if (!event) return broken("missing");
      const expected = chainHash(before, event);
      if (!expected.equals(hash)) return broken("changed");
      before = expected;
      checked += 1;
    }
  }
  const loose = await firstLoose(tx);
  return {
    checked,
    unsealed,
    broken: loose === null ? null : { position: String(checked + 1), eventId: loose, why: "loose" },
  };
}

/** One statement, so that an event which is being sealed is seen on one side or the other. */
async function firstLoose(tx: Tx): Promise<string | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM "AuditEvent" e
    WHERE NOT EXISTS (SELECT FROM "AuditSeal" s WHERE s."eventId" = e.id)
      AND NOT EXISTS (SELECT FROM "AuditPending" p WHERE p."eventId" = e.id)
    ORDER BY e.id LIMIT 1`;
  return found?.id ?? null;
}
