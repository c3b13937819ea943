/** The cases about an asset, what stands above it and what stands below. */
import { assetLineage } from "~/features/assets/lock-asset-tree.server";
import type { Tx } from "~/platform/db.server";
import type { NearCase } from "./choose-case";

export async function nearCases(tx: Tx, assetId: string): Promise<NearCase[]> {
  const steps = new Map((await assetLineage(tx, assetId)).map((each) => [each.id, each.steps]));
  const cases = await tx.case.findMany({
    where: {
      phase: { notIn: ["merged", "void"] },
      isDrill: false,
      assets: { some: { assetId: { in: [...steps.keys()] } } },
    },
    select: {
      id: true,
      reference: true,
      phase: true,
      happenedAt: true,
      restoredAt: true,
      monitoringUntil: true,
      closedAt: true,
      class: true,
      heardClass: true,
      ownerId: true,
      openedById: true,
      assets: { select: { assetId: true } },
    },
  });
  return cases.map(({ assets, class: hit, heardClass, ownerId, openedById, ...facts }) => {
    const places = assets.flatMap((asset) => steps.get(asset.assetId) ?? []);
    const nearest = places.sort((a, b) => Math.abs(a) - Math.abs(b) || a - b)[0] ?? 0;
    return {
      ...facts,
      place: nearest === 0 ? "same" : nearest < 0 ? "above" : "below",
      distance: Math.abs(nearest),
      hit: hit ?? heardClass,
      isUntouched: ownerId === null && openedById === null,
    };
  });
}
