/** Signals in rows: what, about what, told by whom, and what became of it. */

import { type Column, DataTable } from "~/ui/data/data-table";
import { Chip } from "~/ui/status/chip";
import { Time } from "~/ui/status/time";
import { useText } from "~/ui/text";
import type { Severity } from "~templates/rules/vocabulary";
import { toneOfSeverity, toneOfStanding } from "./signal-tones";

export type SignalRow = {
  id: string;
  title: string;
  severity: Severity;
  assets: readonly { id: string; label: string }[];
  business: string | null;
  provider: string;
  happenedAt: Date;
  receivedAt: Date;
  standing: "waiting" | "settled" | "needs_person";
};

type SignalTableProps = {
  rows: readonly SignalRow[];
  caption: string;
  /** On the page of an asset, which says already whose signals these are. */
  ofAsset?: boolean;
};

const SAID_ALREADY = ["asset", "business", "source"];

export function SignalTable({ rows, caption, ofAsset = false }: SignalTableProps) {
  const t = useText();
  const columns: Column<SignalRow>[] = [
    {
      key: "what",
      heading: t("signalPages.columns.what"),
      narrow: "title",
      cell: ({ title }) => <bdi>{title}</bdi>,
    },
    {
      key: "severity",
      heading: t("signalPages.page.severity"),
      narrow: "aside",
      nowrap: true,
      cell: ({ severity }) => (
        <Chip tone={toneOfSeverity(severity)}>{t(`signals.severities.${severity}`)}</Chip>
      ),
    },
    {
      key: "asset",
      heading: t("signalPages.columns.asset"),
      narrow: "meta",
      cell: ({ assets: [first, ...others] }) =>
        first && (
          <>
            <bdi>{first.label}</bdi>{" "}
            {others.length > 0 && t("signalPages.moreAssets", { count: others.length })}
          </>
        ),
    },
    {
      key: "business",
      heading: t("signalPages.columns.business"),
      narrow: "meta",
      cell: ({ business }) =>
        business ? (
          <bdi>{business}</bdi>
        ) : (
          <span className="text-ink-soft">{t("signalPages.noBusiness")}</span>
        ),
    },
    {
      key: "source",
      heading: t("signalPages.columns.source"),
      narrow: "hidden",
      cell: ({ provider }) => provider,
    },
    {
      key: "happened",
      heading: t("signalPages.columns.happened"),
      narrow: "meta",
      nowrap: true,
      cell: ({ happenedAt }) => <Time at={happenedAt} />,
    },
    {
      key: "standing",
      heading: t("signalPages.columns.standing"),
      narrow: "meta",
      nowrap: true,
      cell: ({ standing }) => (
        <Chip tone={toneOfStanding(standing)}>{t(`signalPages.standings.${standing}`)}</Chip>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={ofAsset ? columns.filter(({ key }) => !SAID_ALREADY.includes(key)) : columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/signals/${id}`}
    />
  );
}
