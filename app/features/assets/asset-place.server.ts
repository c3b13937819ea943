/** Where an asset may stand: below one of the right kind, of its own business, that is in use. */
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { type AssetKind, decidePlace } from "./asset-kind";
import { assetLabel } from "./asset-tree";

type Place = { businessId: string; kind: AssetKind; parentId: string | null };

/** The label of the place, empty when it is directly under the business. */
export async function assetPlace(
  tx: Tx,
  { businessId, kind, parentId }: Place,
): Promise<Verdict<string>> {
  if (!parentId) {
    const verdict = decidePlace(kind, "business");
    return verdict.ok ? allow("") : verdict;
  }
  const parent = await tx.asset.findFirst({
    where: { id: parentId, businessId, archivedAt: null },
    select: { kind: true, name: true, phone: true, externalId: true },
  });
  if (!parent) return refuse("assets.errors.parentGone");
  const verdict = decidePlace(kind, parent.kind);
  return verdict.ok ? allow(assetLabel(parent)) : verdict;
}
