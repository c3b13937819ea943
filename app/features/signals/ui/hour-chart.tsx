/** What a source sent in each of the last 24 hours: taken above refused, with the same as a table. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Disclosure } from "~/ui/page/disclosure";
import { Time } from "~/ui/status/time";
import { useFormat, useText } from "~/ui/text";

type Hour = { hour: Date; taken: number; refused: number };

const [WIDTH, HEIGHT, GAP] = [480, 72, 3];

export function HourChart({ hours }: { hours: readonly Hour[] }) {
  const t = useText();
  const { number } = useFormat();
  const most = Math.max(1, ...hours.map(({ taken, refused }) => taken + refused));
  const step = WIDTH / hours.length;
  const total = (name: "taken" | "refused") => hours.reduce((sum, hour) => sum + hour[name], 0);
  const summary = t("sources.page.chart", { taken: total("taken"), refused: total("refused") });
  return (
    <figure>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={summary}
        className="h-18 w-full"
        preserveAspectRatio="none"
      >
        <rect y={HEIGHT - 1} width={WIDTH} height={1} className="fill-line-strong" />
        {hours.map(({ hour, taken, refused }, index) => {
          const [high, low] = [(taken / most) * (HEIGHT - 4), (refused / most) * (HEIGHT - 4)];
          const x = index * step;
          return (
            <g key={hour.getTime()}>
              <rect
                x={x}
                y={HEIGHT - low - high}
                width={step - GAP}
                height={high}
                className="fill-accent"
              />
              <rect
                x={x}
                y={HEIGHT - low}
                width={step - GAP}
                height={low}
                className="fill-critical"
              />
            </g>
          );
        })}
      </svg>
      <figcaption className="mt-1 text-sm text-ink-soft">{summary}</figcaption>
      <Disclosure summary={t("sources.page.hourTable")} className="mt-1">
        <Table caption={t("sources.page.hourTable")}>
          <thead>
            <tr>
              <TableHeading>{t("sources.page.hour")}</TableHeading>
              <TableHeading numeric>{t("sources.page.taken")}</TableHeading>
              <TableHeading numeric>{t("sources.page.refused")}</TableHeading>
            </tr>
          </thead>
          <tbody>
            {hours.toReversed().map(({ hour, taken, refused }) => (
              <tr key={hour.getTime()}>
                <TableCell className="whitespace-nowrap">
                  <Time at={hour} />
                </TableCell>
                <TableCell numeric>{number(taken)}</TableCell>
                <TableCell numeric>{number(refused)}</TableCell>
              </tr>
            ))}
          </tbody>
        </Table>
      </Disclosure>
    </figure>
  );
}
