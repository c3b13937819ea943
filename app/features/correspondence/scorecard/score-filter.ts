/** Which threads a scorecard is about: begun in a period, of one class of restriction. */
export const PERIODS = ["all", "30", "90", "365"] as const;
export type Period = (typeof PERIODS)[number];

/** `period` in days before now; `class` empty for all. */
export type ScoreFilter = { period: Period; class: string };

export const readScoreFilter = (query: URLSearchParams): ScoreFilter => ({
  period: PERIODS.find((each) => each === query.get("period")) ?? "all",
  class: (query.get("class") ?? "").slice(0, 60),
});

const DAY = 86_400_000;

export const sinceOf = ({ period }: ScoreFilter, now: Date): Date | null =>
  period === "all" ? null : new Date(now.getTime() - Number(period) * DAY);
