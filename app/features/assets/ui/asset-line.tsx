/** One asset in a list: what kind it is, what it is called, and the number or id that is exactly it. */
import { Icon } from "~/ui/icon";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { type AssetInTree, assetLabel } from "../asset-tree";
import { InForceChip } from "./in-force-chip";
import { KIND_ICONS } from "./kind-icon";

type AssetLineProps = {
  asset: Omit<AssetInTree, "parentId"> & {
    language?: string | null;
    /** What is in force on it. */
    restrictions?: readonly { class: string }[];
  };
  /** Beside it, such as who serves it. */
  note?: string;
};

export function AssetLine({ asset, note }: AssetLineProps) {
  const t = useText();
  const label = assetLabel(asset);
  const exact = [asset.phone ?? asset.externalId, asset.language].filter(
    (text) => text && text !== label,
  );
  return (
    <div className="flex min-w-0 flex-wrap items-baseline gap-x-2 py-1">
      <Icon of={KIND_ICONS[asset.kind]} size={14} className="self-center text-ink-faint" />
      <span className="text-sm text-ink-soft">{t(`assets.kinds.${asset.kind}`)}</span>
      <TextLink quiet to={`/assets/${asset.id}`} className="min-w-0">
        <bdi>{label}</bdi>
      </TextLink>
      {exact.map((text) => (
        <span key={text} className="text-sm text-ink-soft tabular-nums">
          {text}
        </span>
      ))}
      <InForceChip restrictions={asset.restrictions ?? []} />
      {note && <span className="text-sm text-ink-faint">{note}</span>}
    </div>
  );
}
