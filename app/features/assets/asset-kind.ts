/**
 * The kinds of asset, from the top of the tree down, and which may stand below which. A template
 * belongs to its WABA and is shared by all its numbers. An asset whose owner is not known yet stands
 * directly under its business, except a template, which is nothing without its WABA.
 */
import { allow, refuse, type Verdict } from "~/platform/verdict";

export const ASSET_KINDS = [
  "portfolio",
  "waba",
  "messaging_account",
  "waac",
  "phone_number",
  "template",
  "app_number",
] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

type Parent = AssetKind | "business";

const PARENTS: Readonly<Record<AssetKind, readonly Parent[]>> = {
  portfolio: ["business"],
  waba: ["business", "portfolio"],
  messaging_account: ["business", "portfolio"],
  waac: ["business", "waba", "messaging_account"],
  phone_number: ["business", "waba", "messaging_account", "waac"],
  template: ["waba", "messaging_account"],
  app_number: ["business"],
};

export const isAssetKind = (value: string): value is AssetKind =>
  (ASSET_KINDS as readonly string[]).includes(value);

export const parentsOf = (kind: AssetKind): readonly Parent[] => PARENTS[kind];

export const childrenOf = (parent: Parent): readonly AssetKind[] =>
  ASSET_KINDS.filter((kind) => PARENTS[kind].includes(parent));

/** May an asset of this kind stand there? */
export function decidePlace(kind: AssetKind, parent: Parent): Verdict {
  if (PARENTS[kind].includes(parent)) return allow();
  if (parent === "business") return refuse("assets.errors.needsParent", { kind });
  return refuse("assets.errors.wrongParent", { kind, parent });
}

export const isNumber = (kind: AssetKind): boolean =>
  kind === "phone_number" || kind === "app_number";

/** App numbers live on a phone: the platform gives them no id that anybody sees. */
export const hasPlatformId = (kind: AssetKind): boolean => kind !== "app_number";
