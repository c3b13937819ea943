/** What happened to businesses, their assets and their providers, one fact each. */
import type { AssetKind } from "./asset-kind";
import type { ChangedField } from "./changed-fields";

/** A text was written where none was, emptied, or changed. */
type Edited<Noun extends string> =
  | { kind: `${Noun}.filled`; detail: { field: string; after: string } }
  | { kind: `${Noun}.emptied`; detail: { field: string; before: string } }
  | { kind: `${Noun}.changed`; detail: { field: string; before: string; after: string } };

export type BusinessEvent =
  | { kind: "business.added"; detail: { name: string } }
  | Edited<"business">
  | { kind: "business.archived"; detail: { name: string } }
  | { kind: "business.restored"; detail: { name: string } };

export type AssetEvent =
  | { kind: "asset.added"; detail: { assetKind: AssetKind; label: string } }
  | Edited<"asset">
  | { kind: "asset.moved"; detail: { before: string; after: string } }
  | { kind: "asset.detached"; detail: { before: string } }
  | { kind: "asset.served"; detail: { providers: string } }
  | { kind: "asset.archived"; detail: { label: string } }
  | { kind: "asset.restored"; detail: { label: string } }
  | { kind: "asset.deleted"; detail: { assetKind: AssetKind; label: string } };

export type ProviderEvent =
  | { kind: "provider.added"; detail: { name: string } }
  | Edited<"provider">
  | { kind: "provider.support_changed"; detail: { name: string } }
  | { kind: "provider.archived"; detail: { name: string } }
  | { kind: "provider.restored"; detail: { name: string } };

/** The event for one field whose text differs. */
export function editedEvent<Noun extends string>(noun: Noun, changed: ChangedField): Edited<Noun> {
  const { field, before, after } = changed;
  if (!before) return { kind: `${noun}.filled`, detail: { field, after } };
  if (!after) return { kind: `${noun}.emptied`, detail: { field, before } };
  return { kind: `${noun}.changed`, detail: { field, before, after } };
}
