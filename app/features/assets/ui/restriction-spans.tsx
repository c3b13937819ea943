/** What was in force and when, as bars on one axis of time, with the same as a table. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Disclosure } from "~/ui/page/disclosure";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export type ShownSpan = {
  id: string;
  /** In words. */
  hit: string;
  startedAt: Date;
  liftedAt: Date | null;
  expiresAt: Date | null;
  reference: string;
};

type RestrictionSpansProps = { spans: readonly ShownSpan[]; now: Date };

const WIDTH = 640;
const ROW = 14;
const MOST = 12;

export function RestrictionSpans({ spans, now }: RestrictionSpansProps) {
  const t = useText();
  const format = useFormat();
  const shown = spans.slice(0, MOST);
  const times = shown.flatMap(({ startedAt, expiresAt, liftedAt }) => [
    startedAt.getTime(),
    (liftedAt ?? expiresAt ?? now).getTime(),
  ]);
  const from = Math.min(...times);
  const to = Math.max(now.getTime(), ...times);
  const x = (at: Date) => ((at.getTime() - from) / Math.max(1, to - from)) * WIDTH;
  const says = t("assets.state.spans.says", {
    count: spans.length,
    open: spans.filter(({ liftedAt }) => liftedAt === null).length,
  });
  return (
    <figure>
      <svg
        viewBox={`0 0 ${WIDTH} ${shown.length * ROW}`}
        role="img"
        aria-label={says}
        className="w-full"
        style={{ height: shown.length * ROW }}
        preserveAspectRatio="none"
      >
        {shown.map(({ id, startedAt, liftedAt, expiresAt }, index) => {
          const y = index * ROW + 3;
          const begin = x(startedAt);
          const end = x(liftedAt ?? now);
          const ahead = !liftedAt && expiresAt && expiresAt > now ? x(expiresAt) : end;
          return (
            <g key={id}>
              <rect x={0} y={y + 3} width={WIDTH} height={1} className="fill-line" />
              <rect
                x={end}
                y={y + 2}
                width={Math.max(0, ahead - end)}
                height={4}
                className="fill-waiting"
              />
              <rect
                x={begin}
                y={y}
                width={Math.max(3, end - begin)}
                height={8}
                className={liftedAt ? "fill-ink-faint" : "fill-critical"}
              />
            </g>
          );
        })}
        <rect
          x={Math.min(WIDTH - 1, x(now))}
          width={1}
          height={shown.length * ROW}
          className="fill-ink"
        />
      </svg>
      <p className="flex justify-between text-xs text-ink-soft tabular-nums">
        <span>{format.date(new Date(from))}</span>
        <span>{to > now.getTime() ? format.date(new Date(to)) : t("assets.state.chart.now")}</span>
      </p>
      <figcaption className="mt-1 text-sm text-ink-soft">{says}</figcaption>
      <Disclosure summary={t("assets.state.chart.table")} className="mt-1">
        <Table caption={t("assets.state.spans.title")}>
          <thead>
            <tr>
              <TableHeading>{t("assets.state.spans.what")}</TableHeading>
              <TableHeading>{t("assets.state.spans.from")}</TableHeading>
              <TableHeading>{t("assets.state.spans.to")}</TableHeading>
              <TableHeading>{t("assets.asset.cases")}</TableHeading>
            </tr>
          </thead>
          <tbody>
            {spans.map(({ id, hit, startedAt, liftedAt, expiresAt, reference }) => (
              <tr key={id}>
                <TableCell>{hit}</TableCell>
                <TableCell label={t("assets.state.spans.from")}>
                  <Time at={startedAt} />
                </TableCell>
                <TableCell label={t("assets.state.spans.to")}>
                  {liftedAt && <Time at={liftedAt} />}
                  {!liftedAt && expiresAt && (
                    <>
                      {t("assets.asset.until")} <Time at={expiresAt} />
                    </>
                  )}
                  {!liftedAt && !expiresAt && t("assets.asset.noEnd")}
                </TableCell>
                <TableCell>
                  <TextLink to={`/cases/${reference}`}>{reference}</TextLink>
                </TableCell>
              </tr>
            ))}
          </tbody>
        </Table>
      </Disclosure>
    </figure>
  );
}
