/** How a value went up and down, as steps over time, with the same as a table. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Disclosure } from "~/ui/page/disclosure";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";
import { levelsOf, READINGS_SHOWN, type Reading } from "../state/reading-steps";

type ReadingChartProps = {
  what: "quality" | "limit";
  /** The oldest first. */
  readings: readonly Reading[];
} & (
  | { now: Date; until?: undefined }
  /** Where the chart ends before now. */
  | { until: Date; now?: undefined }
);

const [WIDTH, STEP, PAD] = [320, 28, 8];

export function ReadingChart({ what, readings, now, until }: ReadingChartProps) {
  const t = useText();
  const format = useFormat();
  const levels = levelsOf(what, readings);
  const known = readings.filter(({ value }) => levels.includes(value));
  const [first] = known;
  const last = known.at(-1);
  const name = t(`assets.state.chart.${what}`);
  if (!first || !last) return null;

  const height = Math.max(1, levels.length - 1) * STEP + 2 * PAD;
  const start = first.at.getTime();
  const span = Math.max(1, (until ?? now).getTime() - start);
  const x = (at: Date) => PAD + ((at.getTime() - start) / span) * (WIDTH - 2 * PAD);
  const y = (value: string) => height - PAD - levels.indexOf(value) * STEP;
  const line = known.map(({ at, value }, index) =>
    index === 0 ? `M${x(at)} ${y(value)}` : `H${x(at)}V${y(value)}`,
  );
  const says = t("assets.state.chart.says", { what: name, value: last.value });
  return (
    <figure className="min-w-0">
      <figcaption className="font-medium">{says}</figcaption>
      <div className="mt-2 flex items-stretch gap-2">
        <ol
          aria-hidden="true"
          className="flex flex-col-reverse justify-between text-xs text-ink-soft"
        >
          {levels.map((level) => (
            <li key={level}>{level}</li>
          ))}
        </ol>
        <svg
          viewBox={`0 0 ${WIDTH} ${height}`}
          role="img"
          aria-label={says}
          className="min-w-0 grow"
          style={{ height: Math.max(40, height) }}
          preserveAspectRatio="none"
        >
          {levels.map((level) => (
            <line
              key={level}
              x1={0}
              x2={WIDTH}
              y1={y(level)}
              y2={y(level)}
              className="stroke-line"
            />
          ))}
          <path
            d={`${line.join("")}H${WIDTH - PAD}`}
            fill="none"
            strokeWidth={2}
            vectorEffect="non-scaling-stroke"
            className="stroke-accent"
          />
        </svg>
      </div>
      <p className="flex justify-between text-xs text-ink-soft tabular-nums">
        <span>{format.date(first.at)}</span>
        <span>{until ? format.date(until) : t("assets.state.chart.now")}</span>
      </p>
      {readings.length >= READINGS_SHOWN && (
        <p className="text-sm text-ink-soft">
          {t("assets.state.chart.newest", { count: readings.length })}
        </p>
      )}
      <Disclosure summary={t("assets.state.chart.table")} className="mt-1">
        <Table caption={name}>
          <thead>
            <tr>
              <TableHeading>{t("assets.state.chart.since")}</TableHeading>
              <TableHeading>{name}</TableHeading>
            </tr>
          </thead>
          <tbody>
            {readings.toReversed().map(({ at, value }) => (
              <tr key={`${at.getTime()} ${value}`}>
                <TableCell className="whitespace-nowrap">
                  <Time at={at} />
                </TableCell>
                <TableCell>
                  <code className="text-sm">{value}</code>
                </TableCell>
              </tr>
            ))}
          </tbody>
        </Table>
      </Disclosure>
    </figure>
  );
}
