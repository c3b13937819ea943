/** A business in the overview: its name, the upper part of its tree, and the way to the rest. */
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { Chip } from "~/ui/status/chip";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { type AssetInTree, assetTree } from "../asset-tree";
import { AssetTreeList } from "./asset-tree-list";

type BusinessCardProps = {
  business: {
    id: string;
    name: string;
    countryName: string;
    assets: readonly AssetInTree[];
    templates: number;
    hasMore: boolean;
    isArchived: boolean;
  };
  mayEdit: boolean;
};

export function BusinessCard({ business, mayEdit }: BusinessCardProps) {
  const t = useText();
  const { id, name, countryName, assets, templates, hasMore, isArchived } = business;
  const page = `/assets/businesses/${id}`;
  const title = (
    <>
      <TextLink quiet to={page}>
        <bdi>{name}</bdi>
      </TextLink>
      {isArchived && <Chip className="ml-2">{t("assets.archived")}</Chip>}
    </>
  );
  const about = [countryName, templates > 0 && t("assets.overview.templates", { count: templates })]
    .filter(Boolean)
    .join(" · ");
  const add = mayEdit && !isArchived && (
    <ButtonLink
      to={`${page}/add`}
      size="small"
      variant="quiet"
      aria-label={`${t("assets.overview.addAsset")}: ${name}`}
    >
      {t("assets.overview.addAsset")}
    </ButtonLink>
  );
  return (
    <Card title={title} about={about || undefined} actions={add || undefined}>
      {assets.length > 0 ? (
        <AssetTreeList nodes={assetTree(assets)} label={name} />
      ) : (
        <p className="text-ink-soft">{t("assets.overview.noAssets")}</p>
      )}
      {hasMore && (
        <p className="mt-2">
          <TextLink to={page}>{t("assets.overview.more")}</TextLink>
        </p>
      )}
    </Card>
  );
}
