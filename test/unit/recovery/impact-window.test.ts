import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateOf, figuresOf, type Measured } from "~/features/recovery/impact/impact-estimate";
import { type Hit, impactWindows, wholeWindow } from "~/features/recovery/impact/impact-window";
import { RESTRICTION_TYPES } from "~templates/rules/restriction-types";
import { RESTRICTION_CLASSES } from "~templates/rules/vocabulary";

const day = (number: number) => new Date(Date.UTC(2026, 10, number));

const hit = (of: Partial<Hit>): Hit => ({
  id: "a",
  class: "restricted_timed",
  types: [],
  startedAt: day(1),
  expiresAt: null,
  liftedAt: null,
  ...of,
});

describe("when customers were hit", () => {
  it("is told by what the named types block, not by the class", () => {
    const windows = impactWindows([
      hit({ types: ["RESTRICTED_BIZ_INITIATED_MESSAGING"], liftedAt: day(4) }),
    ]);

    expect(windows.map(({ what }) => what)).toEqual(["start_conversations", "marketing_templates"]);
    expect(windows[0]).toMatchObject({ from: day(1), until: day(4), restrictionIds: ["a"] });
  });

  it("is told by the class where no type is named", () => {
    const windows = impactWindows([hit({ class: "disabled" })]);

    expect(windows.map(({ what }) => what)).toContain("receive");
    expect(wholeWindow(windows)).toEqual({ from: day(1), until: null });
  });

  it("does not end at an expected end that nobody confirmed", () => {
    const [window] = impactWindows([hit({ expiresAt: day(3) })]);

    expect(window).toMatchObject({ until: null, expectedUntil: day(3) });
  });

  it("joins what overlaps and keeps apart what does not", () => {
    const windows = impactWindows([
      hit({ id: "a", startedAt: day(1), liftedAt: day(4) }),
      hit({ id: "b", startedAt: day(3), liftedAt: day(6) }),
      hit({ id: "c", startedAt: day(9), liftedAt: day(10) }),
    ]).filter(({ what }) => what === "start_conversations");

    expect(windows).toMatchObject([
      { from: day(1), until: day(6), restrictionIds: ["a", "b"] },
      { from: day(9), until: day(10), restrictionIds: ["c"] },
    ]);
  });

  it("is not there for what customers do not notice", () => {
    expect(
      impactWindows([hit({ types: ["RESTRICTED_ADD_PHONE_NUMBER_ACTION"] }), hit({ class: "x" })]),
    ).toEqual([]);
    expect(wholeWindow([])).toBeNull();
  });

  const anyHit = fc.record({
    id: fc.uuid(),
    class: fc.constantFrom(...RESTRICTION_CLASSES, "unheard_of"),
    types: fc.subarray([...Object.keys(RESTRICTION_TYPES), "UNHEARD_OF"]),
    startedAt: fc.integer({ min: 1, max: 20 }).map(day),
    expiresAt: fc.option(fc.integer({ min: 1, max: 40 }).map(day)),
    liftedAt: fc.option(fc.integer({ min: 1, max: 40 }).map(day)),
  });

  it("does not depend on the order of restrictions, and never overlaps itself", () => {
    fc.assert(
      fc.property(fc.array(anyHit, { maxLength: 8 }), (hits) => {
        const windows = impactWindows(hits);
        const bare = (all: typeof windows) =>
          all.map(({ what, from, until, expectedUntil }) => [what, from, until, expectedUntil]);
        expect(bare(impactWindows(hits.toReversed()))).toEqual(bare(windows));
        for (const [at, window] of windows.entries()) {
          const next = windows[at + 1];
          expect(window.until === null || window.until >= window.from).toBe(true);
          if (next?.what !== window.what) continue;
          expect(window.until).not.toBeNull();
          expect(next.from.getTime()).toBeGreaterThan(window.until?.getTime() ?? Number.NaN);
        }
        const whole = wholeWindow(windows);
        for (const { from } of windows) expect(whole?.from.getTime()).toBeLessThanOrEqual(+from);
      }),
    );
  });
});

describe("how many customers", () => {
  const measured = (of: Partial<Measured>) =>
    figuresOf({
      named: 0,
      failed: null,
      dropped: null,
      sendLog: null,
      waiting: null,
      told: null,
      ...of,
    });

  it("is not measured where nothing tells", () => {
    const figures = measured({});

    expect(figures.every(({ sure }) => sure === "not_measured")).toBe(true);
    expect(estimateOf(figures)).toEqual({ customers: null, sure: "not_measured", source: null });
  });

  it("tells nothing lost from nothing measured", () => {
    const figures = measured({ dropped: { customers: 0, messages: 0 } });

    expect(figures.find(({ source }) => source === "dropped")).toMatchObject({
      customers: 0,
      sure: "counted",
    });
  });

  it("is the largest source, never their sum", () => {
    const failed = { customers: 40, messages: 70 };
    const dropped = { customers: 25, messages: 25 };

    expect(estimateOf(measured({ failed, dropped, told: 30 }))).toEqual({
      customers: 40,
      sure: "at_least",
      source: "failed",
    });
    expect(estimateOf(measured({ failed, told: 900 }))).toMatchObject({
      customers: 900,
      sure: "told",
    });
  });
});
