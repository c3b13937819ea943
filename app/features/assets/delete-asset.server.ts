/**
 * Removes an asset that was entered by mistake. The database's foreign keys say whether anything
 * refers to it: once a case used it, it can only be archived.
 */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { Prisma } from "~prisma/generated/client";
import type { AssetEvent } from "./asset-events";
import { assetLabel } from "./asset-tree";

export async function deleteAsset(actor: Actor, id: string): Promise<Verdict> {
  try {
    return await db.$transaction(async (tx): Promise<Verdict> => {
      const below = await tx.asset.count({ where: { parentId: id } });
      if (below > 0) return refuse("assets.errors.hasBranches", { count: below });

      const asset = await tx.asset.delete({
        where: { id },
        select: { kind: true, name: true, phone: true, externalId: true },
      });
      const event: AssetEvent = {
        kind: "asset.deleted",
        detail: { assetKind: asset.kind, label: assetLabel(asset) },
      };
      await recordEvent(tx, actor, { subject: { kind: "asset", id }, ...event });
      return allow();
    });
  } catch (cause) {
    if (!(cause instanceof Prisma.PrismaClientKnownRequestError)) throw cause;
    if (cause.code === "P2003") return refuse("assets.errors.usedByCase");
    if (cause.code === "P2025") return allow();
    throw cause;
  }
}
