/**
 * Takes an asset, and all that stands below it, out of daily sight; or brings back what went with
 * it. Cases keep what they know of it.
 */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { AssetEvent } from "./asset-events";
import { assetLabel } from "./asset-tree";
import { orWhenTaken } from "./unique-conflict.server";

export function archiveAsset(actor: Actor, id: string, now = new Date()): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const branch = await activeBranch(tx, id);
    await tx.asset.updateMany({
      where: { id: { in: branch.map((asset) => asset.id) } },
      data: { archivedAt: now, version: { increment: 1 } },
    });
    for (const asset of branch) await record(tx, actor, "asset.archived", asset);
    return allow();
  });
}

export function restoreAsset(actor: Actor, id: string): Promise<Verdict> {
  return orWhenTaken<Verdict>(
    () =>
      db.$transaction(async (tx) => {
        const asset = await tx.asset.findUnique({
          where: { id },
          select: { archivedAt: true, parent: { select: { archivedAt: true } } },
        });
        if (!asset?.archivedAt) return allow();
        if (asset.parent?.archivedAt) return refuse("assets.errors.parentArchived");

        const branch = await branchArchivedAt(tx, id, asset.archivedAt);
        await tx.asset.updateMany({
          where: { id: { in: branch.map((each) => each.id) } },
          data: { archivedAt: null, version: { increment: 1 } },
        });
        for (const each of branch) await record(tx, actor, "asset.restored", each);
        return allow();
      }),
    async () => refuse("assets.errors.phoneTakenMeanwhile"),
  );
}

type Archived = { id: string; name: string; phone: string | null; externalId: string | null };

const activeBranch = (tx: Tx, id: string) => tx.$queryRaw<Archived[]>`
  WITH RECURSIVE branch AS (
    SELECT * FROM "Asset" WHERE "id" = ${id}::uuid AND "archivedAt" IS NULL
    UNION ALL
    SELECT below.* FROM "Asset" below JOIN branch ON below."parentId" = branch."id"
    WHERE below."archivedAt" IS NULL
  )
  SELECT "id"::text, "name", "phone", "externalId" FROM branch`;

const branchArchivedAt = (tx: Tx, id: string, at: Date) => tx.$queryRaw<Archived[]>`
  WITH RECURSIVE branch AS (
    SELECT * FROM "Asset" WHERE "id" = ${id}::uuid
    UNION ALL
    SELECT below.* FROM "Asset" below JOIN branch ON below."parentId" = branch."id"
    WHERE below."archivedAt" = ${at}
  )
  SELECT "id"::text, "name", "phone", "externalId" FROM branch`;

function record(
  tx: Tx,
  actor: Actor,
  kind: "asset.archived" | "asset.restored",
  asset: Archived,
): Promise<void> {
  const event: AssetEvent = { kind, detail: { label: assetLabel(asset) } };
  return recordEvent(tx, actor, { subject: { kind: "asset", id: asset.id }, ...event });
}
