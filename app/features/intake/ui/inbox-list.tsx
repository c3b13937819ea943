/** What waits for a person: what was told, why somebody must look, and the answers nearest at hand. */
import { Form } from "@remix-run/react";
import type { InboxItem } from "~/features/intake/inbox-view.server";
import { toneOfSeverity } from "~/features/signals/ui/signal-tones";
import { Button } from "~/ui/button";
import { type Column, DataTable } from "~/ui/data/data-table";
import { StateChip } from "~/ui/status/state-chip";
import { useFormat, useText } from "~/ui/text";

type InboxListProps = { items: readonly InboxItem[]; mayAnswer: boolean; now: Date };

export function InboxList({ items, mayAnswer, now }: InboxListProps) {
  const t = useText();
  const format = useFormat();
  const columns: Column<InboxItem>[] = [
    {
      key: "kind",
      heading: t("signals.inbox.told"),
      narrow: "title",
      cell: ({ kind, source }) => (
        <>
          {kind} <span className="font-normal text-ink-soft">{source}</span>
        </>
      ),
    },
    {
      key: "severity",
      heading: t("signals.inbox.severity"),
      narrow: "aside",
      cell: ({ severity }) => (
        <StateChip tone={toneOfSeverity(severity)}>{t(`signals.severities.${severity}`)}</StateChip>
      ),
    },
    {
      key: "reason",
      heading: t("signals.inbox.reason"),
      narrow: "meta",
      cell: ({ reason }) => <span className="block max-w-prose py-1">{reason}</span>,
    },
    {
      key: "asset",
      heading: t("signals.inbox.asset"),
      narrow: "meta",
      cell: ({ asset }) => (
        <span dir="auto" className="block min-w-40 wrap-anywhere">
          {asset}
        </span>
      ),
    },
    {
      key: "heard",
      heading: t("signals.inbox.heard"),
      narrow: "meta",
      nowrap: true,
      cell: ({ receivedAt }) => (
        <time dateTime={receivedAt.toISOString()} title={format.instant(receivedAt)}>
          {format.relative(receivedAt, now)}
        </time>
      ),
    },
  ];
  const answers: Column<InboxItem> = {
    key: "answers",
    heading: t("signals.inbox.answers"),
    narrow: "foot",
    nowrap: true,
    cell: (item) => <QuickAnswers item={item} />,
  };
  return (
    <DataTable
      caption={t("signals.inbox.title")}
      columns={mayAnswer ? [...columns, answers] : columns}
      rows={items}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/signals/${id}`}
    />
  );
}

function QuickAnswers({ item: { id, class: hit, kind, case: reference } }: { item: InboxItem }) {
  const t = useText();
  return (
    <span className="relative z-10 flex items-start gap-x-2 gap-y-1 py-1 sm:flex-col">
      {!reference && (
        <Form method="post" action={`/inbox/${id}/case`}>
          <input type="hidden" name="class" value={hit ?? ""} />
          <Button type="submit" size="small" aria-label={t("signals.inbox.openFor", { kind })}>
            {t("signals.inbox.open")}
          </Button>
        </Form>
      )}
      <Form method="post" action={`/inbox/${id}/nothing`}>
        <Button type="submit" size="small" aria-label={t("signals.inbox.nothingFor", { kind })}>
          {t("signals.inbox.nothing")}
        </Button>
      </Form>
    </span>
  );
}
