/** Where an asset stands: from its business down, as a path of links. */
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { type AssetInTree, assetLabel } from "../asset-tree";
import { InForceChip } from "./in-force-chip";

type AssetPlaceProps = {
  business: { id: string; name: string };
  /** From the top down. */
  above: readonly (AssetInTree & { restrictions: readonly { class: string }[] })[];
  self: string;
};

export function AssetPlace({ business, above, self }: AssetPlaceProps) {
  const t = useText();
  return (
    <ol className="space-y-1">
      <li>
        <TextLink to={`/assets/businesses/${business.id}`}>
          <bdi>{business.name}</bdi>
        </TextLink>
      </li>
      {above.map((asset) => (
        <li key={asset.id} className="border-l border-line pl-3">
          <span className="text-sm text-ink-soft">{t(`assets.kinds.${asset.kind}`)}</span>{" "}
          <TextLink to={`/assets/${asset.id}`}>
            <bdi>{assetLabel(asset)}</bdi>
          </TextLink>{" "}
          <InForceChip restrictions={asset.restrictions} />
        </li>
      ))}
      <li className="border-l border-line pl-3 font-medium" aria-current="true">
        <bdi>{self}</bdi>
      </li>
    </ol>
  );
}
