/** The queue's rows: sorted by link, ticked for bulk work, two lines each on a phone. */
import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { readPlace, type Sort } from "~/features/cases/queue/queue-filter";
import type { QueueRow } from "~/features/cases/queue/queue-view.server";
import { HeardChip } from "~/features/cases/ui/heard-chip";
import { PhaseChip } from "~/features/cases/ui/phase-chip";
import type { TextKey } from "~/platform/i18n/text-key";
import { type Column, DataTable } from "~/ui/data/data-table";
import { Chip } from "~/ui/status/chip";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";
import { DueCell } from "./due-cell";
import { HitChip } from "./hit-chip";
import { Squeezed } from "./squeezed";
import { StageDots } from "./stage-dots";

export const BULK_FORM = "bulk";

type QueueTableProps = {
  rows: readonly QueueRow[];
  now: Date;
  selectable: boolean;
  bulk: ReactNode;
  empty: ReactNode;
};

/** The order in which people mostly want each. */
const FALLS: Record<Sort, "asc" | "desc"> = {
  updated: "desc",
  opened: "desc",
  happened: "desc",
  clock: "asc",
  reference: "desc",
};

export function QueueTable({ rows, now, selectable, bulk, empty }: QueueTableProps) {
  const t = useText();
  const [query] = useSearchParams();
  const { sort, reversed } = readPlace(query);
  const falls = FALLS[sort];

  const sortHref = (by: string, direction: "asc" | "desc") => {
    const sorted = new URLSearchParams(query);
    for (const name of ["after", "before", "order"]) sorted.delete(name);
    sorted.set("sort", by);
    const isNew = by !== sort;
    if (!isNew && direction !== FALLS[by as Sort]) sorted.set("order", "reversed");
    return `?${sorted}`;
  };

  return (
    <DataTable
      caption={t("cases.screens.queue.caption")}
      columns={useColumns(sort, now)}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ reference }) => `/cases/${reference}`}
      paintKey={(row) => JSON.stringify([row, now, sort, selectable])}
      sort={{
        by: sort,
        direction: reversed ? (falls === "asc" ? "desc" : "asc") : falls,
        href: sortHref,
      }}
      selection={
        selectable
          ? {
              formId: BULK_FORM,
              name: "ids",
              label: ({ reference }) => t("cases.screens.queue.select", { reference }),
            }
          : undefined
      }
      bulk={bulk}
      empty={empty}
    />
  );
}

function useColumns(sort: Sort, now: Date): Column<QueueRow>[] {
  const t = useText();
  const heading = (name: string) => t(`cases.screens.queue.columns.${name}` as TextKey);
  const date = DATES[sort] ?? DATES.updated;
  return [
    {
      key: "reference",
      heading: heading("reference"),
      sort: "reference",
      narrow: "title",
      cell: ({ reference }) => reference,
    },
    {
      key: "business",
      heading: heading("business"),
      narrow: "line",
      share: "half",
      cell: (row) => (
        <Squeezed least="wide">
          <Where row={row} />
        </Squeezed>
      ),
    },
    {
      key: "hit",
      heading: heading("hit"),
      share: "third",
      narrow: "meta",
      cell: ({ hit, heard }) => (
        <Squeezed least="middle">
          {heard && !hit ? <HeardChip heard={heard} /> : <HitChip hit={hit} />}
        </Squeezed>
      ),
    },
    {
      key: "phase",
      heading: heading("phase"),
      narrow: "aside",
      nowrap: true,
      cell: ({ phase }) => <PhaseChip phase={phase} />,
    },
    {
      key: "stages",
      heading: heading("stages"),
      narrow: "hidden",
      cell: ({ tracks }) => <StageDots tracks={tracks} />,
    },
    {
      key: "clock",
      heading: heading("clock"),
      share: "sixth",
      sort: "clock",
      narrow: "meta",
      cell: ({ clock }) => (
        <Squeezed least="narrow">
          <DueCell clock={clock} now={now} none={t("cases.screens.queue.noClock")} />
        </Squeezed>
      ),
    },
    {
      key: "owner",
      heading: heading("owner"),
      narrow: "hidden",
      nowrap: true,
      cell: ({ owner }) => owner ?? <span className="text-ink-soft">{t("cases.noOwner")}</span>,
    },
    {
      key: "date",
      heading: heading(date.name),
      sort: date.name,
      narrow: "hidden",
      nowrap: true,
      roomy: true,
      cell: (row) => <When at={row[date.field]} now={now} />,
    },
  ];
}

const DATES: Partial<
  Record<Sort, { name: Sort; field: "updatedAt" | "createdAt" | "happenedAt" }>
> & { updated: { name: Sort; field: "updatedAt" } } = {
  updated: { name: "updated", field: "updatedAt" },
  opened: { name: "opened", field: "createdAt" },
  happened: { name: "happened", field: "happenedAt" },
};

/** Of a platform id the two ends are enough to know it again. */
const LONG_ID = /^(\d{4})\d{4,}(\d{4})$/;

function Where({ row: { business, asset, otherAssets, isDrill } }: { row: QueueRow }) {
  const t = useText();
  return (
    <span dir="auto">
      {business ?? t("cases.noBusiness")}
      {asset && (
        <span className="text-ink-soft" title={asset}>
          {" "}
          · {asset.replace(LONG_ID, "$1…$2")}
        </span>
      )}
      {otherAssets > 0 && (
        <span className="text-ink-faint"> {t("cases.more", { count: otherAssets })}</span>
      )}
      {isDrill && (
        <>
          {" "}
          <Chip tone="waiting">{t("cases.screens.queue.drill")}</Chip>
        </>
      )}
    </span>
  );
}

const WEEK = 7 * 24 * 3_600_000;

function When({ at, now }: { at: Date; now: Date }) {
  const format = useFormat();
  const isRecent = now.getTime() - at.getTime() < WEEK;
  return isRecent ? (
    <time dateTime={at.toISOString()} title={format.instant(at)} className="text-ink-soft">
      {format.relative(at, now)}
    </time>
  ) : (
    <Time at={at} as="date" className="text-ink-soft" />
  );
}
