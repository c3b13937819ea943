/**
 * Copies the facts of a case's assets onto the case, so that later edits of an
 * asset never rewrite what was true then, and says which of them was hit.
 */
import { type AssetFacts, assetFacts } from "~/features/assets/asset-queries.server";
import type { Tx } from "~/platform/db.server";

type Hit = {
  /** Assets that turned out to be concerned, beside those the case has. */
  named: readonly string[];
  /** The kind of asset that was hit, such as `waba`. */
  level: string;
};

/** Joins, copies and marks. Returns the asset that was hit, or null while it is not known. */
export async function copyAssetFacts(
  tx: Tx,
  caseId: string,
  { named, level }: Hit,
  now = new Date(),
): Promise<string | null> {
  const known = await tx.caseAsset.findMany({
    where: { caseId },
    orderBy: { isPrimary: "desc" },
    select: { assetId: true },
  });
  const joined = [...new Set([...known.map(({ assetId }) => assetId), ...named])];
  const facts = await assetFacts(joined, tx);
  const hit =
    hitAmong(facts, joined, level) ?? (await hitAbove(tx, joined, level)) ?? joined[0] ?? null;
  const copied =
    hit && !joined.includes(hit) ? [...facts, ...(await assetFacts([hit], tx))] : facts;

  for (const fact of copied) {
    const copy = { isPrimary: fact.id === hit, facts: fact as object, copiedAt: now };
    await tx.caseAsset.upsert({
      where: { caseId_assetId: { caseId, assetId: fact.id } },
      create: { caseId, assetId: fact.id, ...copy },
      update: copy,
    });
  }
  return hit;
}

function hitAmong(facts: readonly AssetFacts[], order: readonly string[], level: string) {
  const ofLevel = new Set(facts.filter(({ kind }) => kind === level).map(({ id }) => id));
  return order.find((id) => ofLevel.has(id)) ?? null;
}

/** A case opened on a number whose account was hit concerns that account too. */
async function hitAbove(
  tx: Tx,
  assetIds: readonly string[],
  level: string,
): Promise<string | null> {
  const [above] = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE up AS (
      SELECT id, "parentId", kind, 0 AS steps FROM "Asset" WHERE id = ANY(${[...assetIds]}::uuid[])
      UNION ALL
      SELECT a.id, a."parentId", a.kind, up.steps + 1 FROM "Asset" a JOIN up ON a.id = up."parentId"
      WHERE up.steps < 5
    )
    SELECT id FROM up WHERE kind::text = ${level} ORDER BY steps LIMIT 1`;
  return above?.id ?? null;
}
