/**
 * No webhook announces the end of a restriction. Where the health of its account is asked anyway, the
 * answer settles it, and people are asked only when it does not.
 */
import { assetLineage } from "~/features/assets/lock-asset-tree.server";
import type { Tx } from "~/platform/db.server";
import { HEALTH_TELLERS } from "./poll-provider";

/** Restrictions near what a connection asks about whose told end has passed: their ids. */
export async function endsReached(tx: Tx, target: string, now: Date): Promise<string[]> {
  const assets = await tx.asset.findMany({ where: named([target]), select: { id: true } });
  const near = await Promise.all(assets.map(({ id }) => assetLineage(tx, id)));
  const found = await tx.restriction.findMany({
    where: {
      assetId: { in: near.flat().map(({ id }) => id) },
      liftedAt: null,
      expiresAt: { lte: now },
    },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

/** The connections that can say whether this asset works again: those that were answered last time. */
export async function pollsThatKnow(tx: Tx, assetId: string): Promise<string[]> {
  const near = await assetLineage(tx, assetId);
  const assets = await tx.asset.findMany({
    where: { id: { in: near.map(({ id }) => id) } },
    select: { externalId: true, phone: true },
  });
  const targets = assets.flatMap(({ externalId, phone }) => [externalId ?? [], phone ?? []].flat());
  const found = await tx.pollConnection.findMany({
    where: {
      target: { in: targets },
      provider: { in: HEALTH_TELLERS },
      pausedAt: null,
      problem: null,
      answeredAt: { not: null },
    },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

const named = (targets: string[]) => ({
  OR: [{ externalId: { in: targets } }, { phone: { in: targets } }],
});
