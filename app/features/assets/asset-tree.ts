/** The tree of a business's assets, and what an asset is called. */
import { ASSET_KINDS, type AssetKind } from "./asset-kind";

export type AssetInTree = {
  id: string;
  kind: AssetKind;
  parentId: string | null;
  name: string;
  externalId: string | null;
  phone: string | null;
};

export type AssetNode<A extends AssetInTree = AssetInTree> = { asset: A; children: AssetNode<A>[] };

/** What people call it: its name, else its number, else its platform id. Never empty. */
export function assetLabel(asset: Pick<AssetInTree, "name" | "phone" | "externalId">): string {
  return asset.name || asset.phone || asset.externalId || "–";
}

/** Its label, and the number or id that tells it from others of the same name. */
export function assetLabelInFull(
  asset: Pick<AssetInTree, "name" | "phone" | "externalId">,
): string {
  const label = assetLabel(asset);
  const exact = asset.phone ?? asset.externalId;
  return exact && exact !== label ? `${label} · ${exact}` : label;
}

/** Grown from a flat list. An asset whose parent is not in the list stands at the top. */
export function assetTree<A extends AssetInTree>(assets: readonly A[]): AssetNode<A>[] {
  const known = new Set(assets.map(({ id }) => id));
  const below = new Map<string | null, A[]>();
  for (const asset of assets) {
    const parent = asset.parentId && known.has(asset.parentId) ? asset.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), asset]);
  }
  const grow = (parent: string | null): AssetNode<A>[] =>
    (below.get(parent) ?? [])
      .sort(byKindThenName)
      .map((asset) => ({ asset, children: grow(asset.id) }));
  return grow(null);
}

/** From the top of the tree down to the asset itself. Ends where the list does. */
export function assetPath<A extends AssetInTree>(assets: readonly A[], id: string): A[] {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const path: A[] = [];
  for (let at = byId.get(id); at && !path.includes(at); at = byId.get(at.parentId ?? "")) {
    path.unshift(at);
  }
  return path;
}

/** The tree as a list in reading order, for pickers and indented rows. */
export function flattened<A extends AssetInTree>(
  nodes: readonly AssetNode<A>[],
  depth = 0,
): { asset: A; depth: number }[] {
  return nodes.flatMap(({ asset, children }) => [
    { asset, depth },
    ...flattened(children, depth + 1),
  ]);
}

function byKindThenName(a: AssetInTree, b: AssetInTree): number {
  const kinds = ASSET_KINDS.indexOf(a.kind) - ASSET_KINDS.indexOf(b.kind);
  return kinds || assetLabel(a).localeCompare(assetLabel(b), "en", { numeric: true });
}
