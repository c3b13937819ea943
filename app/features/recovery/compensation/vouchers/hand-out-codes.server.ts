/**
 * Hands out codes, each once: a free code is locked, and those that somebody else is handing out at
 * the same moment are passed over. That a code has one grant and a grant one code is the database's
 * own rule as well.
 */
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";

export type HandedOut = { validUntil: Date | null };

type Wanting = { id: string; amountMinor: bigint; currency: string };

/** Those that are missing from the answer found no code of their value. Codes that end sooner go first. */
export async function handOutCodes(
  tx: Tx,
  businessId: string,
  grants: readonly Wanting[],
): Promise<Map<string, HandedOut>> {
  const handed = new Map<string, HandedOut>();
  const byValue = new Map<string, Wanting[]>();
  for (const grant of grants) {
    const value = `${grant.amountMinor} ${grant.currency}`;
    const waiting = byValue.get(value);
    if (waiting) waiting.push(grant);
    else byValue.set(value, [grant]);
  }
  for (const waiting of byValue.values()) {
    for (const each of await handOutOneValue(tx, businessId, waiting)) {
      handed.set(each.grantId, each);
    }
  }
  return handed;
}

async function handOutOneValue(
  tx: Tx,
  businessId: string,
  waiting: readonly Wanting[],
): Promise<(HandedOut & { grantId: string })[]> {
  const [first] = waiting;
  if (!first) return [];
  const now = moment();
  const pools = await tx.voucherPool.findMany({
    where: {
      businessId,
      valueMinor: first.amountMinor,
      currency: first.currency,
      archivedAt: null,
      OR: [{ validUntil: null }, { validUntil: { gt: now } }],
    },
    orderBy: [{ validUntil: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }, { id: "asc" }],
    select: { id: true, validUntil: true },
  });
  const handed: (HandedOut & { grantId: string })[] = [];
  for (const { id: poolId, validUntil } of pools) {
    const rest = waiting.slice(handed.length).map(({ id }) => id);
    if (rest.length === 0) break;
    const given = await tx.$queryRaw<{ grantId: string }[]>`
      WITH free AS (
        SELECT c.id FROM "VoucherCode" c
        WHERE c."poolId" = ${poolId}::uuid AND c."grantId" IS NULL
        ORDER BY c.id LIMIT ${rest.length} FOR UPDATE SKIP LOCKED
      ), pairs AS (
        SELECT f.id, w."grantId" FROM (SELECT id, row_number() OVER () AS place FROM free) f
        JOIN unnest(${rest}::uuid[]) WITH ORDINALITY AS w ("grantId", place) USING (place)
      )
      UPDATE "VoucherCode" c SET "grantId" = p."grantId", "handedAt" = ${now}
      FROM pairs p WHERE c.id = p.id AND c."grantId" IS NULL RETURNING c."grantId"`;
    handed.push(...given.map(({ grantId }) => ({ grantId, validUntil })));
  }
  return handed;
}
