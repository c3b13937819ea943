import { describe, expect, it } from "vitest";
import {
  discreet,
  discreetPart,
  discreetParts,
  discreetShare,
} from "~/features/recovery/progress/discreet";
import { figureRows } from "~/features/recovery/progress/figure-rows";
import { managementSheet, type Summarised } from "~/features/recovery/progress/management-sheet";
import type { ProgressFigures } from "~/features/recovery/progress/progress-figures";
import { textsFor } from "~/platform/i18n/texts.server";

describe("a count that may leave the house", () => {
  it.each([
    [0, 0],
    [1, "few"],
    [4, "few"],
    [5, 5],
  ])("of %i is told as %s", (count, told) => {
    expect(discreet(count)).toBe(told);
  });

  it("does not tell how few are missing from a whole", () => {
    expect(discreetPart(98, 100)).toBe("all_but_few");
    expect(discreetPart(100, 100)).toBe(100);
    expect(discreetPart(3, 100)).toBe("few");
    expect(discreetPart(50, 100)).toBe(50);
  });

  it("cannot be worked out from the other parts of a whole", () => {
    expect(discreetParts([40, 9, 2])).toEqual([40, "hidden", "few"]);
    expect(discreetParts([40, 3, 2])).toEqual([40, "few", "few"]);
    expect(discreetParts([40, 0, 2])).toEqual(["hidden", 0, "few"]);
    expect(discreetParts([40, 9])).toEqual([40, 9]);
    expect(discreetParts([2])).toEqual(["few"]);
  });

  it("has no share that would tell it", () => {
    expect(discreetShare("few", 100)).toBeNull();
    expect(discreetShare("all_but_few", 100)).toBeNull();
    expect(discreetShare(50, 100)).toBe(0.5);
  });
});

const FIGURES: ProgressFigures = {
  twice: 0,
  stages: { identified: 120, contacted: 70, responded: 3, made_whole: 40 },
  steps: {
    contacted: [{ at: "2026-11-24T03:00:00.000Z", count: 70 }],
    responded: [{ at: "2026-11-25T03:00:00.000Z", count: 3 }],
    made_whole: [{ at: "2026-11-26T03:00:00.000Z", count: 40 }],
  },
  channels: [
    { channel: "email", customers: 60 },
    { channel: "whatsapp", customers: 2 },
  ],
  letters: [
    {
      channel: "email",
      harm: "question",
      language: "id",
      sent: 60,
      arrived: null,
      answered: 3,
    },
  ],
  unreached: [
    { why: "not_tried", customers: 40 },
    { why: "opted_out", customers: 9 },
    { why: "bounced", customers: 1 },
  ],
  left: { toContact: 40, toMakeWhole: 30, requests: 2 },
  money: [
    { currency: "IDR", state: "issued", grants: 30, minor: "300000000", points: 0 },
    { currency: "IDR", state: "redeemed", grants: 1, minor: "7777700", points: 0 },
  ],
  budget: {
    currency: "IDR",
    amount: "1000000000",
    proposed: "0",
    committed: "0",
    outstanding: "300000000",
    spent: "7777700",
  },
  scores: [1, 0, 0, 2, 8],
  scored: [{ at: "2026-11-26T03:00:00.000Z", count: 11, sum: 49 }],
};

const OF: Summarised = {
  reference: "C-2026-0001",
  business: "Kopi Senja",
  asOf: new Date("2026-11-27T03:42:00Z"),
  window: { from: new Date("2026-11-20T01:00:00Z"), until: new Date("2026-11-23T01:00:00Z") },
  lost: ["starting conversations"],
  estimate: { customers: 200, sure: "at_least" },
  figures: FIGURES,
};

const sheetIn = (language: "en" | "id", of: Summarised = OF) =>
  managementSheet(of, {
    language,
    t: textsFor(language, "Asia/Jakarta"),
    timeZone: "Asia/Jakarta",
    now: new Date("2026-11-27T03:42:00Z"),
  });

describe("the summary for management", () => {
  it.each(["en", "id"] as const)("says everything in %s, with nothing left open", (language) => {
    const said = JSON.stringify(sheetIn(language));

    expect(said).toContain("Kopi Senja");
    expect(said).toContain("C-2026-0001");
    expect(said).toContain(language === "en" ? "at least 200" : "sedikitnya 200");
    expect(said).toContain(language === "en" ? "fewer than 5" : "kurang dari 5");
    expect(said).not.toMatch(/\{\{|progress\.|undefined|NaN|null/);
  });

  it("tells no count below five, nor what would give one away", () => {
    const { blocks } = sheetIn("en");
    const cells = blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));

    expect(cells).toContainEqual(["Has answered", "fewer than 5", "", expect.any(String)]);
    expect(cells).toContainEqual(["WhatsApp", "fewer than 5"]);
    expect(cells).toContainEqual(["Nobody has tried yet", "40"]);
    expect(cells).toContainEqual(["It came back", "fewer than 5"]);
    expect(cells).toContainEqual(["They asked to hear nothing", "not shown"]);
    expect(cells).toContainEqual(["Used", "fewer than 5", "not shown"]);
    expect(JSON.stringify(blocks)).not.toContain("77,777");
    // The days show when three answered: no picture of them.
    expect(blocks.some(({ kind }) => kind === "chart")).toBe(false);
  });

  it("draws the days where nobody is alone on one", () => {
    const figures = {
      ...FIGURES,
      stages: { ...FIGURES.stages, responded: 30 },
      steps: { ...FIGURES.steps, responded: [{ at: "2026-11-25T03:00:00.000Z", count: 30 }] },
    };
    expect(sheetIn("id", { ...OF, figures }).blocks.some(({ kind }) => kind === "chart")).toBe(
      true,
    );
  });

  it("says what is not on record instead of nothing", () => {
    const said = JSON.stringify(
      sheetIn("en", {
        ...OF,
        business: "",
        window: null,
        lost: [],
        estimate: { customers: null, sure: "not_measured" },
        figures: { ...FIGURES, scores: [0, 0, 0, 0, 0], scored: [], money: [], budget: null },
      }),
    );
    expect(said).toContain("not measured");
    expect(said).toContain("not on record");
    expect(said).toContain("the business");
  });
});

it("does not tell by who was not reached how few were", () => {
  const figures = {
    ...FIGURES,
    stages: { identified: 120, contacted: 2, responded: 0, made_whole: 0 },
    unreached: [
      { why: "not_tried", customers: 60 },
      { why: "opted_out", customers: 58 },
    ],
    left: { toContact: 118, toMakeWhole: 2, requests: 0 },
  };
  const said = JSON.stringify(sheetIn("en", { ...OF, figures }));

  expect(said).toContain('["Nobody has tried yet","60"]');
  expect(said).toContain('["They asked to hear nothing","not shown"]');
  expect(said).toContain("All but fewer than 5 customers are still to be contacted");
  expect(said).not.toContain("118");
});

describe("the figures as rows", () => {
  it("are plain numbers, and empty where nothing was measured", () => {
    const rows = figureRows(FIGURES, { span: null, zone: "UTC", t: textsFor("en") });

    expect(rows).toContainEqual(["From known to made whole", "Contacted", "", "70", "0.5833", ""]);
    expect(rows).toContainEqual(["What it costs", "Handed out", "Amount", "3000000.00", "", "IDR"]);
    const arrived = rows.find(([, , detail]) => detail === "E-mail · Arrived");
    expect(arrived?.[3]).toBe("");
  });
});
