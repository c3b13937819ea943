import { describe, expect, it } from "vitest";
import { type CoverageCounts, coverageFigures } from "~/features/appeals/pack/coverage-figures";
import {
  audienceSentence,
  draftedConsent,
  draftedUsage,
  usageSentence,
} from "~/features/appeals/pack/drafted-answers";
import { ratingCharts, volumeChart } from "~/features/appeals/pack/pack-charts";
import { takenValue } from "~/features/appeals/pack/taken-value";
import { type UsageCounts, usageFigures } from "~/features/appeals/pack/usage-figures";
import { formatFor } from "~/platform/i18n/format";
import { textsFor } from "~/platform/i18n/texts.server";
import { percent } from "~/platform/percent";
import { drawBars, FILLS, hatch } from "~templates/charts/bar-chart";
import { drawSteps } from "~templates/charts/step-chart";

const wordsIn = (language: "en" | "id") => ({
  t: textsFor(language, "Asia/Jakarta"),
  format: formatFor(language, "Asia/Jakarta"),
});
const words = { en: wordsIn("en"), id: wordsIn("id") };

const counts = (overrides: Partial<UsageCounts> = {}): UsageCounts => ({
  basis: "log",
  files: [{ fileName: "sends.csv", sha256: "a".repeat(64) }],
  firstDay: "2026-11-10",
  decisionDay: "2026-11-20",
  days: [
    { day: "2026-11-10", category: "utility", count: 100 },
    { day: "2026-11-11", category: "utility", count: 120 },
    { day: "2026-11-18", category: "marketing", count: 1200 },
    { day: "2026-11-18", category: "utility", count: 80 },
    { day: "2026-11-20", category: "marketing", count: 999 },
  ],
  recipients: 1100,
  templates: [],
  failures: [
    { code: "131049", count: 90 },
    { code: "131026", count: 10 },
  ],
  frequency: [
    { messages: 1, people: 700 },
    { messages: 2, people: 300 },
    { messages: 9, people: 100 },
  ],
  ...overrides,
});

describe("usage figures", () => {
  it("count only what was before the decision", () => {
    expect(usageFigures(counts())).toMatchObject({
      total: 1500,
      failed: 100,
      ordinaryDay: 120,
      peak: { day: "2026-11-18", count: 1280 },
      mostPerPerson: 9,
    });
  });

  it("look for the busiest day only in the seven before the decision", () => {
    const days = [
      { day: "2026-11-01", category: "marketing", count: 9000 },
      { day: "2026-11-13", category: "marketing", count: 5 },
    ] as const;

    expect(usageFigures(counts({ days })).peak).toEqual({ day: "2026-11-13", count: 5 });
  });

  it("say nothing of days without messages", () => {
    const nothing = usageFigures(counts({ days: [], recipients: 0, failures: [], frequency: [] }));

    expect(nothing).toMatchObject({ total: 0, ordinaryDay: 0, peak: null, mostPerPerson: 0 });
    expect(draftedUsage(nothing, words)).toEqual([]);
  });

  it("put people into ranges of how often they were written to", () => {
    expect(usageFigures(counts()).buckets.map(({ people }) => people)).toEqual([
      700, 300, 0, 100, 0,
    ]);
  });
});

describe("the sentence on usage", () => {
  it("cites the figures and where they come from, in both languages", () => {
    const figures = usageFigures(counts());

    expect(usageSentence(figures, words.en)).toBe(
      "From 10 Nov 2026 until the decision on 20 Nov 2026, 1,500 messages were sent to 1,100 people. By category: 80 per cent marketing, 20 per cent utility. An ordinary day had 120 messages; the busiest of the seven days before the decision, 18 Nov 2026, had 1,280. Nobody received more than 9 messages in that time. 100 messages (7 per cent) failed. The figures are counted from our send log (sends.csv).",
    );
    expect(usageSentence(figures, words.id)).toContain("1.500 pesan dikirim kepada 1.100 orang");
  });

  it("names another source where no log was imported", () => {
    const figures = usageFigures(counts({ basis: "signals", files: [] }));

    expect(usageSentence(figures, words.en)).toContain("delivery reports of our provider");
  });

  it("gives the numbers that the form asks for", () => {
    const drafts = draftedUsage(usageFigures(counts()), words);

    expect(drafts.map(({ question, value }) => [question, value]).slice(0, 3)).toEqual([
      ["message_categories", ["marketing", "utility"]],
      ["messages_per_day", 120],
      ["messages_on_peak_day", 1280],
    ]);
  });
});

const coverage = (overrides: Partial<CoverageCounts> = {}) =>
  coverageFigures({
    people: [
      { standing: "covered", sourceId: "a", count: 600 },
      { standing: "covered", sourceId: "b", count: 100 },
      { standing: "undated", sourceId: "b", count: 50 },
      { standing: "later", sourceId: "a", count: 20 },
      { standing: "withdrawn", sourceId: "a", count: 10 },
      { standing: "none", sourceId: null, count: 220 },
    ],
    sources: [
      { id: "a", name: "Checkout", method: "checkout" },
      { id: "b", name: "Shop", method: "in_person" },
      { id: "c", name: "Unused", method: "sms" },
    ],
    campaigns: [
      { campaign: "News", people: 800, covered: 700, hints: ["+62•••••••01"] },
      { campaign: "Fair", people: 150, covered: 0, hints: [] },
      { campaign: "Orders", people: 50, covered: 50, hints: [] },
    ],
    afterStop: { messages: 4, people: 3 },
    records: 5000,
    stopped: 40,
    ...overrides,
  });

describe("coverage", () => {
  it("counts as on record who agreed before, and says who did not", () => {
    const figures = coverage();

    expect(figures.audience).toBe(1000);
    expect(figures.share).toBe(0.75);
    expect(figures.bySource).toEqual([
      { name: "Checkout", method: "checkout", count: 600 },
      { name: "Shop", method: "in_person", count: 150 },
    ]);
    expect(figures.holes.map(({ campaign, missing }) => [campaign, missing])).toEqual([
      ["Fair", 150],
      ["News", 100],
    ]);
  });

  it("is worded with its hole", () => {
    expect(audienceSentence(coverage(), words.en)).toBe(
      "Of the 1,000 people we messaged in the days before the decision, 750 (75 per cent) had consent on record. They agreed at: Checkout (60 per cent), Shop (15 per cent). For 250 people we found no consent on record. 3 people were messaged after asking us to stop.",
    );
  });

  it("claims nothing where nobody was messaged", () => {
    const nobody = coverage({ people: [], campaigns: [] });

    expect(nobody).toMatchObject({ audience: 0, share: 0 });
    expect(draftedConsent(nobody, [], words)).toEqual([]);
  });

  it.each([
    [0, 0],
    [0.001, 1],
    [0.5, 50],
    [0.996, 99],
    [1, 100],
  ])("a share of %s is %s per cent", (share, whole) => {
    expect(percent(share)).toBe(whole);
  });
});

describe("drafts for the consent section", () => {
  const source = {
    name: "Checkout",
    method: "checkout",
    place: "Below the telephone number.",
    startedOn: new Date("2024-03-03T00:00:00Z"),
    endedOn: null,
    doubleOptIn: "no",
    records: 9412,
    told: null,
    wording: { text: "Yes, Kopi Senja may write to me.", namesBusiness: true },
  };

  it("quote the words people read, and say where and since when", () => {
    const drafts = draftedConsent(coverage(), [source], words);
    const of = (question: string) => drafts.find((draft) => draft.question === question);

    expect(of("opt_in_methods")?.value).toEqual(["checkout"]);
    expect(of("opt_in_text")).toMatchObject({ value: source.wording.text, source: "imported" });
    expect(of("business_name_shown")?.value).toBe("yes");
    expect(of("double_opt_in")?.value).toBe("no");
    expect(of("opt_in_where")?.value).toMatchObject({
      en: "Checkout: Below the telephone number. In use since 3 Mar 2024. 9,412 consents from it are on record.",
    });
  });

  it("do not answer for all what holds for some", () => {
    const drafts = draftedConsent(
      coverage(),
      [source, { ...source, name: "Shop", doubleOptIn: "yes" }],
      words,
    );

    expect(drafts.some(({ question }) => question === "double_opt_in")).toBe(false);
  });
});

describe("taking a draft over", () => {
  const draft = {
    question: "message_purposes",
    value: { en: "New.", id: "Baru." },
    source: "suggested",
    isAdded: true,
  } as const;

  it.each([
    [null, { en: "New.", id: "Baru." }],
    [{ en: "Mine." }, { en: "Mine.\n\nNew.", id: "Baru." }],
    [
      { en: "Mine.\n\nNew.", id: "Baru." },
      { en: "Mine.\n\nNew.", id: "Baru." },
    ],
  ])("loses nothing of %j", (standing, value) => {
    expect(takenValue(draft, standing)).toEqual(value);
  });
});

describe("a chart", () => {
  const chart = volumeChart(usageFigures(counts()), words.en);

  it("has a bar for every day, the ones without messages too, and marks the decision", () => {
    expect(chart.bars).toHaveLength(13);
    expect(chart.bars.filter(({ mark }) => mark)).toMatchObject([{ label: "20 Nov" }]);
    expect(chart.bars[1]?.values).toEqual([0, 120]);
  });

  it("tells its series apart without colour", () => {
    expect(new Set(chart.series.map(({ fill }) => fill)).size).toBe(chart.series.length);
    const drawn = FILLS.map(
      (fill) => `${fill === "solid"} ${hatch(fill, { x: 0, y: 0, width: 20, height: 20 })}`,
    );
    expect(new Set(drawn).size).toBe(FILLS.length);
  });

  it("draws within its borders, from zero", () => {
    const { width, height, shapes } = drawBars(chart, String);

    for (const shape of shapes) {
      if (shape.kind !== "bar") continue;
      expect(shape.x).toBeGreaterThanOrEqual(0);
      expect(shape.y).toBeGreaterThanOrEqual(0);
      expect(shape.x + shape.width).toBeLessThanOrEqual(width);
      expect(shape.y + shape.height).toBeLessThanOrEqual(height);
    }
    expect(shapes).toContainEqual(expect.objectContaining({ kind: "text", text: "0" }));
  });

  it.each([[0], [1], [3], [37], [1_000_000]])(
    "of at most %s has whole numbers beside it",
    (most) => {
      const { shapes } = drawBars({ ...chart, bars: [{ label: "x", values: [most] }] }, String);
      const beside = shapes.flatMap((shape) =>
        shape.kind === "text" && shape.anchor === "end" ? [Number(shape.text)] : [],
      );

      expect(beside.every(Number.isInteger)).toBe(true);
      expect(Math.max(...beside)).toBeGreaterThanOrEqual(most);
    },
  );
});

describe("the ratings of the numbers", () => {
  const rated = (asset: string, date: string, value: string) => ({
    asset,
    value,
    at: new Date(`2026-11-${date}T05:00:00Z`),
  });
  const charts = ratingCharts(
    [
      rated("Shop", "02", "GREEN"),
      rated("Support", "03", "HIGH"),
      rated("Shop", "10", "YELLOW"),
      rated("Unknown", "12", "PURPLE"),
      rated("Shop", "19", "RED"),
      rated("Shop", "22", "RED"),
    ],
    new Date("2026-11-24T05:00:00Z"),
    words.en,
  );

  it("are a chart for each number that was rated in words of known rank", () => {
    expect(charts.map(({ says }) => says)).toEqual([
      "Shop: rated RED since 19 Nov 2026",
      "Support: rated HIGH since 3 Nov 2026",
    ]);
    expect(charts[0]).toMatchObject({
      levels: ["RED", "YELLOW", "GREEN"],
      ends: ["2 Nov 2026", "24 Nov 2026"],
    });
  });

  it("stand at the height of their rank, from the first to the last", () => {
    const [chart] = charts;
    if (!chart) throw new Error("There is no chart.");
    const { width, height, shapes } = drawSteps(chart);
    const bars = shapes.filter((shape) => shape.kind === "bar");
    const level = bars.filter((bar) => bar.width > bar.height);

    for (const bar of bars) {
      expect(bar.x + bar.width).toBeLessThanOrEqual(width);
      expect(bar.y + bar.height).toBeLessThanOrEqual(height);
    }
    expect(level).toHaveLength(4);
    expect(level[0]?.y).toBeLessThan(level[1]?.y ?? 0);
    expect(level[1]?.y).toBeLessThan(level[2]?.y ?? 0);
    expect(level[2]?.y).toBe(level[3]?.y);
    expect(shapes).toContainEqual(expect.objectContaining({ kind: "line", isDashed: true }));
  });
});
