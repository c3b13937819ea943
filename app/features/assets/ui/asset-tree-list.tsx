/** The tree as nested lists. Many templates of one WABA fold into a line. */
import { Disclosure } from "~/ui/page/disclosure";
import { useText } from "~/ui/text";
import type { AssetInTree, AssetNode } from "../asset-tree";
import { AssetLine } from "./asset-line";

type ListedAsset = AssetInTree & {
  language?: string | null;
  servedBy?: string;
  restrictions?: readonly { class: string }[];
};

type AssetTreeListProps = { nodes: readonly AssetNode<ListedAsset>[]; label?: string };

const TEMPLATES_SHOWN = 3;

export function AssetTreeList({ nodes, label }: AssetTreeListProps) {
  const t = useText();
  const templates = nodes.filter(({ asset }) => asset.kind === "template");
  const others = nodes.filter(({ asset }) => asset.kind !== "template");
  const isLong = templates.length > TEMPLATES_SHOWN;
  const inLine = isLong ? others : nodes;
  return (
    <ul aria-label={label}>
      {inLine.map((node) => (
        <Branch key={node.asset.id} node={node} />
      ))}
      {isLong && (
        <li>
          <Disclosure summary={t("assets.business.templatesOf", { count: templates.length })}>
            <ul>
              {templates.map((node) => (
                <Branch key={node.asset.id} node={node} />
              ))}
            </ul>
          </Disclosure>
        </li>
      )}
    </ul>
  );
}

function Branch({ node: { asset, children } }: { node: AssetNode<ListedAsset> }) {
  return (
    <li>
      <AssetLine asset={asset} note={asset.servedBy} />
      {children.length > 0 && (
        <div className="ml-1.5 border-l border-line pl-4">
          <AssetTreeList nodes={children} />
        </div>
      )}
    </li>
  );
}
