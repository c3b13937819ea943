/**
 * One at a time for everything that follows from signals about one tree of assets, across processes.
 * Taken before any case is held, so that nobody waits in a ring.
 */
import type { Tx } from "~/platform/db.server";

/** Holds the trees of these assets until the transaction ends; says their roots. */
export async function lockAssetTrees(tx: Tx, assetIds: readonly string[]): Promise<string[]> {
  let held: string[] = [];
  for (;;) {
    const roots = await rootsOf(tx, assetIds);
    const missing = roots.filter((root) => !held.includes(root));
    if (missing.length === 0) return roots;
    for (const root of missing) {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`assets ${root}`}, 0))::text`;
    }
    // Somebody may have moved an asset while this waited.
    held = [...held, ...missing];
  }
}

async function rootsOf(tx: Tx, assetIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE up AS (
      SELECT id, "parentId" FROM "Asset" WHERE id = ANY(${[...assetIds]}::uuid[])
      UNION
      SELECT a.id, a."parentId" FROM "Asset" a JOIN up ON a.id = up."parentId"
    )
    SELECT id FROM up WHERE "parentId" IS NULL ORDER BY id`;
  return rows.map(({ id }) => id);
}

export type NearAsset = {
  id: string;
  /** Steps up (negative) or down from the asset itself, which is 0. */
  steps: number;
};

/** The asset with everything above and below it. */
export function assetLineage(tx: Tx, assetId: string): Promise<NearAsset[]> {
  return tx.$queryRaw<NearAsset[]>`
    WITH RECURSIVE up AS (
      SELECT id, "parentId", 0 AS steps FROM "Asset" WHERE id = ${assetId}::uuid
      UNION ALL
      SELECT a.id, a."parentId", up.steps - 1 FROM "Asset" a JOIN up ON a.id = up."parentId"
    ), down AS (
      SELECT id, 0 AS steps FROM "Asset" WHERE id = ${assetId}::uuid
      UNION ALL
      SELECT a.id, down.steps + 1 FROM "Asset" a JOIN down ON a."parentId" = down.id
    )
    SELECT id, steps FROM up UNION SELECT id, steps FROM down`;
}

/** Everything in the trees with these roots, from the top down. */
export async function assetsInTrees(tx: Tx, roots: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE down AS (
      SELECT id, 0 AS depth FROM "Asset" WHERE id = ANY(${[...roots]}::uuid[])
      UNION ALL
      SELECT a.id, down.depth + 1 FROM "Asset" a JOIN down ON a."parentId" = down.id
    )
    SELECT id FROM down ORDER BY depth, id`;
  return rows.map(({ id }) => id);
}
