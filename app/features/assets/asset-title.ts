/** What an asset is called in titles: a business, its portfolio and its WABA often share one name. */
import type { Translate } from "~/platform/i18n/text-key";
import { type AssetInTree, assetLabel } from "./asset-tree";

export const assetTitle = (
  t: Translate,
  asset: Pick<AssetInTree, "kind" | "name" | "phone" | "externalId">,
): string => t("assets.asset.named", { kind: asset.kind, name: assetLabel(asset) });
