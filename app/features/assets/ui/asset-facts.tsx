/** What is known about an asset, with its ids ready to copy. */
import { CopyButton } from "~/ui/copy-button";
import { type Fact, FactList } from "~/ui/page/fact-list";
import { useText } from "~/ui/text";
import type { AssetKind } from "../asset-kind";

type AssetFactsProps = {
  asset: {
    kind: AssetKind;
    externalId: string | null;
    phone: string | null;
    shownPhone: string | null;
    language: string | null;
    category: string | null;
    notes: string;
  };
};

export function AssetFacts({ asset }: AssetFactsProps) {
  const t = useText();
  const { externalId, phone, shownPhone, language, category, notes } = asset;
  const facts: (Fact | null | "" | undefined)[] = [
    { label: t("assets.fields.kind"), value: t(`assets.kinds.${asset.kind}`) },
    phone && {
      label: t("assets.fields.phone"),
      value: (
        <Copied text={phone} shown={shownPhone ?? phone} label={t("assets.asset.copyPhone")} />
      ),
    },
    externalId && {
      label: t("assets.fields.externalId"),
      value: <Copied text={externalId} shown={externalId} label={t("assets.asset.copyId")} />,
    },
    language && { label: t("assets.fields.language"), value: language },
    category && { label: t("assets.fields.category"), value: category },
    notes && {
      label: t("assets.fields.notes"),
      value: (
        <span dir="auto" className="block max-w-prose whitespace-pre-line">
          {notes}
        </span>
      ),
    },
  ];
  return <FactList facts={facts.filter((fact): fact is Fact => Boolean(fact))} />;
}

function Copied({ text, shown, label }: { text: string; shown: string; label: string }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-1 tabular-nums">
      {shown}
      <CopyButton compact text={text} label={label} />
    </span>
  );
}
