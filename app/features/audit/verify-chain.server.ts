/** Recomputes the chain from its start and names the first link that does not hold. */
import { db, type Tx } from "~/platform/db.server";
import { CHAIN_START, chainHash } from "./chain-hash.server";

export type ChainReport = {
  checked: number;
  /** Events recorded but not chained yet; more than a second's worth means the worker is down. */
  unsealed: number;
  broken: null | { position: string; eventId: string; why: "changed" | "missing" | "gap" };
};

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
      const broken = (why: "changed" | "missing" | "gap"): ChainReport => ({
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
  return { checked, unsealed, broken: null };
}
