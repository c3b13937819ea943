/** How far it has come over time, as charts for the screen and for paper. */
import type { Format } from "~/platform/i18n/format";
import type { Translate } from "~/platform/i18n/text-key";
import type { BarChart, Fill } from "~templates/charts/bar-chart";
import { dayOf, perDay, type Span, spanOf, startOf } from "./days";
import { type ProgressFigures, STEPS, type Step } from "./progress-figures";

export type Words = { t: Translate; format: Format };

const FILL_OF: Readonly<Record<Step, Fill>> = {
  contacted: "open",
  responded: "hatched",
  made_whole: "solid",
};

/** From the end of the restriction, or the first thing that happened if that was before, until now. Null where nothing happened yet. */
export function progressSpan(
  { steps, scored }: Pick<ProgressFigures, "steps" | "scored">,
  { endedAt, now, zone }: { endedAt: Date | null; now: Date; zone: string },
): Span | null {
  const moments = [...STEPS.flatMap((step) => steps[step]), ...scored].map(({ at }) => at);
  if (moments.length === 0) return null;
  const firsts = [...moments, ...(endedAt ? [endedAt.toISOString()] : [])].sort();
  const [first = now.toISOString()] = firsts;
  const last = [now.toISOString(), moments.toSorted().at(-1) ?? ""].sort().at(-1) ?? "";
  return spanOf(dayOf(new Date(first), zone), dayOf(new Date(last), zone));
}

/** What happened to how many customers on each day. */
export function stepsChart(
  { steps, stages }: Pick<ProgressFigures, "steps" | "stages">,
  span: Span,
  endedAt: Date | null,
  { t, format }: Words,
): BarChart {
  const zone = format.timeZone;
  const values = STEPS.map((step) => perDay(steps[step], span, zone));
  const ended = endedAt && startOf(endedAt, span, zone);
  return {
    says: t("progress.days.says", {
      contacted: stages.contacted,
      responded: stages.responded,
      whole: stages.made_whole,
    }),
    series: STEPS.map((step) => ({ name: t(`progress.stages.${step}`), fill: FILL_OF[step] })),
    bars: span.starts.map((start, place) => ({
      label: shortDay(start, format),
      name: format.day(new Date(`${start}T00:00:00Z`)),
      values: values.map((of) => of[place] ?? 0),
      ...(start === ended && { mark: t("progress.days.ended") }),
    })),
    unit: t(span.isWeeks ? "progress.days.perWeek" : "progress.days.perDay"),
  };
}

/** "20 Nov": without the year. */
const shortDay = (day: string, format: Format): string =>
  format.day(new Date(`${day}T00:00:00Z`)).replace(/\s\d{4}$/, "");

export type ScoredDay = { day: string; count: number; mean: number };

/** Days or weeks on which somebody gave a score. */
export function scoresOverTime(
  scored: ProgressFigures["scored"],
  span: Span,
  zone: string,
): ScoredDay[] {
  const counts = perDay(scored, span, zone);
  const sums = perDay(
    scored.map(({ at, sum }) => ({ at, count: sum })),
    span,
    zone,
  );
  return span.starts.flatMap((day, place) => {
    const count = counts[place] ?? 0;
    return count > 0 ? [{ day, count, mean: (sums[place] ?? 0) / count }] : [];
  });
}
