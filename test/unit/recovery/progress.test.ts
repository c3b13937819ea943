import { describe, expect, it } from "vitest";
import { readGroup, writeGroup } from "~/features/recovery/progress/customer-group";
import { perDay, spanOf } from "~/features/recovery/progress/days";
import { progressSpan, scoresOverTime } from "~/features/recovery/progress/progress-charts";
import {
  budgetUse,
  costPerCustomer,
  type MoneyFigures,
  scoreSummary,
  shareOf,
  sumsOf,
} from "~/features/recovery/progress/progress-figures";

describe("a score", () => {
  it("has no average where nobody gave one", () => {
    expect(scoreSummary([0, 0, 0, 0, 0])).toBeNull();
    expect(shareOf(0, 0)).toBeNull();
  });

  it.each([
    [[0, 0, 1, 0, 0], { count: 1, mean: 3, median: 3 }],
    [[1, 0, 0, 0, 1], { count: 2, mean: 3, median: 3 }],
    [[1, 1, 0, 0, 2], { count: 4, mean: 3.25, median: 3.5 }],
    [[0, 0, 0, 2, 1], { count: 3, mean: 13 / 3, median: 4 }],
  ])("of %j has its average and its middle", (scores, expected) => {
    expect(scoreSummary(scores)).toEqual(expected);
  });
});

describe("money", () => {
  const money: MoneyFigures[] = [
    { currency: "IDR", state: "issued", grants: 2, minor: "9007199254740993", points: 0 },
    { currency: "IDR", state: "redeemed", grants: 1, minor: "1", points: 0 },
    { currency: "IDR", state: "proposed", grants: 5, minor: "700", points: 0 },
    { currency: "USD", state: "issued", grants: 1, minor: "50", points: 0 },
  ];

  it("is added up exactly, and never over currencies", () => {
    expect(sumsOf(money, ["issued", "redeemed"])).toEqual([
      { currency: "IDR", minor: 9007199254740994n, grants: 3 },
      { currency: "USD", minor: 50n, grants: 1 },
    ]);
  });

  it("costs so much for each who is made whole, and nothing is said of nobody", () => {
    expect(costPerCustomer(money, 4)).toEqual([
      { currency: "IDR", minor: 2251799813685249n },
      { currency: "USD", minor: 13n },
    ]);
    expect(costPerCustomer(money, 0)).toEqual([]);
  });

  it("takes a share of the budget", () => {
    const budget = { currency: "IDR", proposed: "900", committed: "100", outstanding: "50" };
    expect(budgetUse({ ...budget, amount: "1000", spent: "100" })).toBe(0.25);
    expect(budgetUse({ ...budget, amount: "0", spent: "0" })).toBe(0);
  });
});

describe("days", () => {
  const counted = [
    { at: "2026-11-20T16:45:00.000Z", count: 2 },
    { at: "2026-11-20T17:00:00.000Z", count: 3 },
  ];

  it("are those of the reader's clock", () => {
    const span = spanOf("2026-11-20", "2026-11-21");

    expect(perDay(counted, span, "Asia/Jakarta")).toEqual([2, 3]);
    expect(perDay(counted, span, "UTC")).toEqual([5, 0]);
  });

  it("become weeks from Monday where they are many", () => {
    const span = spanOf("2026-09-02", "2026-11-21");

    expect(span).toMatchObject({ isWeeks: true });
    expect(span.starts[0]).toBe("2026-08-31");
    expect(span.starts.at(-1)).toBe("2026-11-16");
    expect(perDay(counted, span, "UTC").at(-1)).toBe(5);
  });

  const STEPS = { contacted: [], responded: [], made_whole: [] };
  const now = new Date("2026-11-22T01:00:00Z");

  it("begin when the restriction ended, or with what happened before", () => {
    const span = (endedAt: string | null) =>
      progressSpan(
        { steps: { ...STEPS, contacted: counted }, scored: [] },
        { endedAt: endedAt === null ? null : new Date(endedAt), now, zone: "UTC" },
      )?.starts;
    expect(span("2026-11-18T10:00:00Z")?.[0]).toBe("2026-11-18");
    expect(span("2026-11-21T10:00:00Z")?.[0]).toBe("2026-11-20");
    expect(span(null)).toEqual(["2026-11-20", "2026-11-21", "2026-11-22"]);
  });

  it("are none where nothing happened", () => {
    expect(
      progressSpan({ steps: STEPS, scored: [] }, { endedAt: now, now, zone: "UTC" }),
    ).toBeNull();
  });

  it("have the average of the scores given on them", () => {
    const scored = [
      { at: "2026-11-20T10:00:00.000Z", count: 2, sum: 9 },
      { at: "2026-11-20T11:00:00.000Z", count: 1, sum: 1 },
    ];
    expect(scoresOverTime(scored, spanOf("2026-11-19", "2026-11-21"), "UTC")).toEqual([
      { day: "2026-11-20", count: 3, mean: 10 / 3 },
    ]);
  });
});

describe("the list behind a figure", () => {
  it.each([
    { is: "stage", stage: "made_whole" },
    { is: "not_contacted" },
    { is: "scored" },
    { is: "score", score: 3 },
    { is: "reached", channel: "" },
    { is: "reached", channel: "whatsapp" },
    { is: "unreached", why: "opted_out" },
    { is: "letter", channel: "email", harm: "order_notice", language: "id" },
    { is: "answered", channel: "email", harm: "question", language: "" },
  ] as const)("has an address: %j", (group) => {
    expect(readGroup(writeGroup(group))).toEqual(group);
  });

  it.each([
    null,
    "",
    "everybody",
    "score.6",
    "score.x",
    "unreached",
    "letter.email",
    "reached.e'mail",
    "reached.email.a.b.c",
  ])("is of everybody where nobody wrote it: %j", (written) => {
    expect(readGroup(written)).toBeNull();
  });
});
