/** Failures over time as bars. The table beside it says the same in numbers. */
import { useFormat, useText } from "~/ui/text";

type Step = { at: Date; failed: number; dropped: number };
type FailureChartProps = { steps: readonly Step[]; step: "hour" | "day" };

const HEIGHT = 120;
const WIDTH = 640;
const WIDEST_BAR = 28;

export function FailureChart({ steps, step }: FailureChartProps) {
  const t = useText();
  const format = useFormat();
  const highest = Math.max(1, ...steps.map(({ failed, dropped }) => failed + dropped));
  const slot = Math.min(WIDEST_BAR * 1.5, WIDTH / Math.max(1, steps.length));
  const bar = Math.max(1, slot * 0.7);
  const heightOf = (count: number) => (count / highest) * HEIGHT;
  const name = (at: Date) => (step === "hour" ? format.instant(at) : format.date(at));
  return (
    <figure>
      <svg
        role="img"
        aria-label={t("signalPages.failures.chart")}
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 4}`}
        className="h-32 w-full"
        preserveAspectRatio="xMinYMax meet"
      >
        <line x1="0" x2={WIDTH} y1={HEIGHT + 1} y2={HEIGHT + 1} className="stroke-line-strong" />
        {steps.map(({ at, failed, dropped }, index) => {
          const x = index * slot + (slot - bar) / 2;
          return (
            <g key={at.getTime()}>
              <title>{`${name(at)}: ${format.number(failed)} + ${format.number(dropped)}`}</title>
              <rect
                x={x}
                width={bar}
                y={HEIGHT - heightOf(failed)}
                height={heightOf(failed)}
                className="fill-critical"
              />
              <rect
                x={x}
                width={bar}
                y={HEIGHT - heightOf(failed + dropped)}
                height={heightOf(dropped)}
                className="fill-waiting"
              />
            </g>
          );
        })}
      </svg>
      <figcaption className="flex flex-wrap gap-4 text-sm text-ink-soft">
        <Key className="fill-critical" label={t("signalPages.failures.failed")} />
        <Key className="fill-waiting" label={t("signalPages.failures.dropped")} />
        <span className="tabular-nums">
          {t("signalPages.failures.highest", { count: highest })}
        </span>
      </figcaption>
    </figure>
  );
}

function Key({ className, label }: { className: string; label: string }) {
  return (
    <span className="inline-flex items-center gap-1">
      <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5">
        <rect width="10" height="10" className={className} />
      </svg>
      {label}
    </span>
  );
}
