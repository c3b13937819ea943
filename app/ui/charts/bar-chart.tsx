/** A bar chart on the screen: what it says, the drawing, its key, and the same in numbers. Needs no script. */
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Disclosure } from "~/ui/page/disclosure";
import { useFormat, useText } from "~/ui/text";
import { type BarChart, drawBars, type Fill, hatch, type Shape } from "~templates/charts/bar-chart";

type BarChartProps = {
  chart: BarChart;
  /** What a bar stands for, as a column heading: "Day". */
  barsAre: string;
};

/** Beyond this its letters are larger than those around it. */
const LARGEST = 1.2;

export function BarChartFigure({ chart, barsAre }: BarChartProps) {
  const t = useText();
  const { number } = useFormat();
  const { width, height, shapes, isWide } = drawBars(chart, number);
  const { says, series, bars, unit } = chart;
  return (
    <figure className="min-w-0">
      <figcaption className="mb-2 max-w-prose font-medium">{says}</figcaption>
      {/* Right to left, so that a phone shows the latest bars first; the drawing itself is not turned. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section aria-label={says} tabIndex={0} dir="rtl" className="overflow-x-auto">
        <svg
          role="img"
          aria-label={says}
          direction="ltr"
          viewBox={`0 0 ${width} ${height}`}
          className={`mr-auto h-auto w-full ${isWide ? "min-w-md" : ""}`}
          style={{ maxWidth: width * LARGEST }}
        >
          {shapes.map((shape, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn in one order, never reordered
            <Drawn key={place} shape={shape} />
          ))}
        </svg>
      </section>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
        {series.map(({ name, fill }) => (
          <li key={name} className="inline-flex items-center gap-1.5">
            <Key fill={fill} />
            {name}
          </li>
        ))}
        <li>{unit}</li>
      </ul>
      <Disclosure summary={t("ui.chart.table")} className="mt-1">
        <Table caption={says}>
          <thead>
            <tr>
              <TableHeading>{barsAre}</TableHeading>
              {series.map(({ name }) => (
                <TableHeading key={name} numeric>
                  {name}
                </TableHeading>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, name = label, values, mark }) => (
              <tr key={name}>
                <TableCell className="whitespace-nowrap">
                  {mark ? `${name} · ${mark}` : name}
                </TableCell>
                {series.map(({ name }, place) => (
                  <TableCell key={name} numeric label={name} className="tabular-nums">
                    {number(values[place] ?? 0)}
                  </TableCell>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </Disclosure>
    </figure>
  );
}

function Drawn({ shape }: { shape: Shape }) {
  if (shape.kind === "text") {
    const { x, y, text, anchor } = shape;
    return (
      <text x={x} y={y} textAnchor={anchor} className="fill-ink-soft text-xs tabular-nums">
        {text}
      </text>
    );
  }
  if (shape.kind === "line") {
    const { isDashed, kind: _, ...ends } = shape;
    return (
      <line
        {...ends}
        strokeDasharray={isDashed ? "4 3" : undefined}
        className={isDashed ? "stroke-critical" : "stroke-line"}
      />
    );
  }
  return <Bar {...shape} />;
}

type BarProps = Omit<Extract<Shape, { kind: "bar" }>, "kind">;

function Bar({ fill, hatch: strokes, ...box }: BarProps) {
  return (
    <>
      <rect
        {...box}
        className={`stroke-ink ${fill === "solid" ? "fill-ink" : "fill-surface"}`}
        strokeWidth={0.75}
      />
      {strokes && <path d={strokes} fill="none" strokeWidth={1} className="stroke-ink" />}
    </>
  );
}

const KEY = { x: 0.5, y: 0.5, width: 15, height: 11 };

function Key({ fill }: { fill: Fill }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 12" className="h-3 w-4">
      <Bar fill={fill} hatch={hatch(fill, KEY)} {...KEY} />
    </svg>
  );
}
