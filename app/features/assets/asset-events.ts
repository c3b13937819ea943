/** What happened to businesses, their assets and their providers, one fact each. */
import type { AssetKind } from "./asset-kind";

type Changed = { field: string; before: string; after: string };

export type BusinessEvent =
  | { kind: "business.added"; detail: { name: string } }
  | { kind: "business.changed"; detail: Changed }
  | { kind: "business.archived"; detail: { name: string } }
  | { kind: "business.restored"; detail: { name: string } };

export type AssetEvent =
  | { kind: "asset.added"; detail: { assetKind: AssetKind; label: string } }
  | { kind: "asset.changed"; detail: Changed }
  | { kind: "asset.moved"; detail: { before: string; after: string } }
  | { kind: "asset.detached"; detail: { before: string } }
  | { kind: "asset.served"; detail: { providers: string } }
  | { kind: "asset.archived"; detail: { label: string } }
  | { kind: "asset.restored"; detail: { label: string } }
  | { kind: "asset.deleted"; detail: { assetKind: AssetKind; label: string } };

export type ProviderEvent =
  | { kind: "provider.added"; detail: { name: string } }
  | { kind: "provider.changed"; detail: Changed }
  | { kind: "provider.archived"; detail: { name: string } }
  | { kind: "provider.restored"; detail: { name: string } };
