/** Comparisons that were made before. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { replayList } from "../replay/replay-queries.server";

type ReplayTableProps = { replays: Awaited<ReturnType<typeof replayList>> };

export function ReplayTable({ replays }: ReplayTableProps) {
  const t = useText();
  const format = useFormat();
  if (replays.length === 0) {
    return <p className="px-4 pb-4 text-ink-soft">{t("signalPages.replay.none")}</p>;
  }
  return (
    <Table caption={t("signalPages.replay.past")}>
      <thead>
        <tr>
          <TableHeading>{t("signalPages.replay.when")}</TableHeading>
          <TableHeading>{t("signalPages.replay.who")}</TableHeading>
          <TableHeading>{t("signalPages.replay.period")}</TableHeading>
          <TableHeading>{t("signalPages.replay.state")}</TableHeading>
          <TableHeading numeric>{t("signalPages.replay.found")}</TableHeading>
        </tr>
      </thead>
      <tbody>
        {replays.map(({ id, createdAt, startedByName, from, until, state, _count }) => (
          <tr key={id}>
            <TableCell className="whitespace-nowrap">
              <TextLink to={`/settings/replays/${id}`}>
                <Time at={createdAt} />
              </TextLink>
            </TableCell>
            <TableCell>
              <bdi>{startedByName}</bdi>
            </TableCell>
            <TableCell className="whitespace-nowrap">
              <Time at={from} as="date" /> – <Time at={new Date(until.getTime() - 1)} as="date" />
            </TableCell>
            <TableCell>{t(`signalPages.replay.states.${state}`)}</TableCell>
            <TableCell numeric className="tabular-nums">
              {format.number(_count.changes)}
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
