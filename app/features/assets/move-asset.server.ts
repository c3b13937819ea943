/** Hangs an asset below another one of its business; what stands below it moves along. */

import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { db } from "~/platform/db.server";
import { allow, refuse } from "~/platform/verdict";
import type { AssetEvent } from "./asset-events";
import { assetPlace } from "./asset-place.server";
import type { Moving } from "./asset-schemas";
import { assetLabel } from "./asset-tree";
import { beside, type Checked } from "./edit-result";

export function moveAsset(
  actor: Actor,
  id: string,
  { parentId, version }: Moving,
): Promise<Checked> {
  return db.$transaction(async (tx): Promise<Checked> => {
    const asset = await tx.asset.findUnique({
      where: { id },
      select: {
        kind: true,
        businessId: true,
        parentId: true,
        parent: { select: { name: true, phone: true, externalId: true } },
      },
    });
    if (!asset) return refuse("assets.errors.gone");
    if (asset.parentId === parentId) return allow();

    const place = await assetPlace(tx, { ...asset, parentId });
    if (!place.ok) return beside("parentId", place);

    const { count } = await tx.asset.updateMany({
      where: { id, version },
      data: { parentId, version: { increment: 1 } },
    });
    if (count === 0) return refuse("assets.errors.movedMeanwhile");

    const before = asset.parent ? assetLabel(asset.parent) : "";
    const event: AssetEvent = parentId
      ? { kind: "asset.moved", detail: { before, after: place.value } }
      : { kind: "asset.detached", detail: { before } };
    await recordEvent(tx, actor, { subject: { kind: "asset", id }, ...event });
    return allow();
  });
}
