/** The figures of the pack as charts, each under the sentence it proves. */
import { levelsOf } from "~/features/assets/state/reading-steps";
import { percent } from "~/platform/percent";
import { shortened } from "~/platform/tables/masked";
import type { BarChart, Fill } from "~templates/charts/bar-chart";
import type { StepChart } from "~templates/charts/step-chart";
import type { CoverageFigures } from "./coverage-figures";
import { type Rating, ratedUntil, ratingsByAsset } from "./ratings";
import { daysAfter, daysBetween, type UsageFigures } from "./usage-figures";
import type { Words } from "./words";

const ORDER = ["marketing", "utility", "authentication", "service", ""] as const;
type Category = (typeof ORDER)[number];

const FILL_OF: Readonly<Record<Category, Fill>> = {
  marketing: "solid",
  utility: "hatched",
  authentication: "ruled",
  service: "open",
  "": "open",
};
const CODES = 12;
const DAYS_AFTER = 2;

/** Messages per day and category, with the day of the decision marked. */
export function volumeChart(figures: UsageFigures, words: Words): BarChart {
  const { t, format } = words;
  const present = ORDER.filter((category) => figures.days.some((day) => day.category === category));
  const counts = new Map(
    figures.days.map(({ day, category, count }) => [`${day} ${category}`, count] as const),
  );
  const { peak, ordinaryDay, decisionDay } = figures;
  return {
    says: peak
      ? t("pack.charts.volumeSays", {
          peak: peak.count,
          day: format.day(dayOf(peak.day)),
          ordinary: ordinaryDay,
        })
      : t("pack.charts.volume"),
    series: present.map((category) => ({
      name: t(`pack.categories.${category || "unknown"}`),
      fill: FILL_OF[category],
    })),
    bars: daysBetween(figures.firstDay, daysAfter(decisionDay, DAYS_AFTER)).map((day) => ({
      label: shortDay(day, words),
      values: present.map((category) => counts.get(`${day} ${category}`) ?? 0),
      ...(day === decisionDay && { mark: t("pack.charts.decision") }),
    })),
    unit: t("pack.charts.perDay"),
  };
}

export function failureChart(figures: UsageFigures, { t }: Words): BarChart {
  const [first] = figures.failures;
  return {
    says: first
      ? t("pack.charts.failuresSay", {
          count: figures.failed,
          code: first.code || t("pack.charts.noCode"),
          most: first.count,
        })
      : t("pack.charts.failures"),
    series: [{ name: t("pack.charts.failures"), fill: "hatched" }],
    bars: figures.failures.slice(0, CODES).map(({ code, count }) => ({
      label: code || t("pack.charts.noCode"),
      values: [count],
    })),
    unit: t("pack.charts.perCode"),
  };
}

export function frequencyChart(figures: UsageFigures, { t }: Words): BarChart {
  return {
    says: t("pack.charts.frequencySays", {
      people: figures.recipients,
      most: figures.mostPerPerson,
    }),
    series: [{ name: t("pack.charts.people"), fill: "solid" }],
    bars: figures.buckets.map(({ from, to, people }) => ({
      label:
        to === null ? t("pack.charts.orMore", { from }) : from === to ? `${from}` : `${from}–${to}`,
      values: [people],
    })),
    unit: t("pack.charts.perPerson"),
  };
}

const dayOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** "20 Nov": the year is in the sentence. */
const shortDay = (day: string, { format }: Words) => format.day(dayOf(day)).replace(/ \d{4}$/, "");

const CAMPAIGNS = 8;
const LONGEST_LABEL = 14;

/** By campaign: who had consent on record, and who had not. */
export function coverageChart(coverage: CoverageFigures, { t }: Words): BarChart {
  const { audience, counts, share, campaigns } = coverage;
  return {
    says: t("pack.coverage.says", {
      onRecord: counts.covered + counts.undated,
      audience,
      percent: percent(share),
    }),
    series: [
      { name: t("pack.coverage.with"), fill: "open" },
      { name: t("pack.coverage.without"), fill: "solid" },
    ],
    bars: campaigns.slice(0, CAMPAIGNS).map(({ campaign, people, covered }) => ({
      label: labelOf(campaign || t("pack.coverage.noCampaign")),
      values: [covered, people - covered],
    })),
    unit: t("pack.coverage.chart"),
  };
}

const labelOf = (name: string) =>
  name.length > LONGEST_LABEL ? `${shortened(name, LONGEST_LABEL - 1).trimEnd()}…` : name;

/** How the rating of each number went; numbers that were only rated in words of no known rank are left out. */
export function ratingCharts(
  ratings: readonly Rating[],
  decidedAt: Date,
  { t, format }: Words,
): StepChart[] {
  const until = ratedUntil(ratings, decidedAt);
  return ratingsByAsset(ratings).flatMap(({ asset, readings }) => {
    const levels = levelsOf("quality", readings);
    const steps = readings
      .filter(({ value }) => levels.includes(value))
      .map(({ at, value }) => ({ at: at.getTime(), level: value }));
    const [first] = steps;
    const last = steps.findLast(({ level }, place) => steps[place - 1]?.level !== level);
    if (!first || !last) return [];
    return [
      {
        says: t("pack.charts.qualitySays", {
          asset,
          rating: last.level,
          day: format.date(new Date(last.at)),
        }),
        levels,
        steps,
        until: until.getTime(),
        ends: [format.date(new Date(first.at)), format.date(until)],
        mark: { at: decidedAt.getTime(), name: t("pack.charts.decision") },
      },
    ];
  });
}
