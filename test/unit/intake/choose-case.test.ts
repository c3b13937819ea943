import { describe, expect, it } from "vitest";
import { casesToAbsorb, chooseCase, type NearCase } from "~/features/intake/choose-case";
import type { RestrictionClass } from "~templates/rules/vocabulary";

const at = (hour: number) => new Date(Date.parse("2026-11-20T00:00:00Z") + hour * 3_600_000);

const near = (facts: Partial<NearCase> = {}): NearCase => ({
  id: facts.reference ?? "C-1",
  reference: "C-1",
  phase: "active",
  place: "same",
  distance: facts.place && facts.place !== "same" ? 1 : 0,
  happenedAt: at(0),
  restoredAt: null,
  monitoringUntil: null,
  closedAt: null,
  hit: "restricted_timed",
  isUntouched: false,
  ...facts,
});

const choose = (hit: RestrictionClass | null, hour: number, cases: NearCase[]) => {
  const choice = chooseCase({ class: hit, startedAt: at(hour) }, cases);
  return [choice.act, choice.rule, "case" in choice ? choice.case.reference : null];
};
const watched = { phase: "monitoring", restoredAt: at(10), monitoringUntil: at(178) };

describe("the case of a restriction", () => {
  it.each<[string, RestrictionClass | null, number, NearCase[], (string | null)[]]>([
    ["a new one where there is none", "disabled", 0, [], ["open", "open", null]],
    ["the open one of the same asset", "quality_low", 5, [near()], ["join", "join_same", "C-1"]],
    [
      "one that is not classified yet",
      "disabled",
      5,
      [near({ phase: "new" })],
      ["join", "join_same", "C-1"],
    ],
    [
      "the older of two open ones",
      "disabled",
      5,
      [near({ reference: "C-2", happenedAt: at(3) }), near()],
      ["join", "join_same", "C-1"],
    ],
    [
      "its own again within its watch",
      "disabled",
      20,
      [near(watched)],
      ["relapse", "relapse", "C-1"],
    ],
    ["a new one after the watch", "disabled", 200, [near(watched)], ["open", "open", null]],
    [
      "the watched one's history, when it is older",
      "disabled",
      5,
      [near(watched)],
      ["late", "late_word", "C-1"],
    ],
    [
      "a new one when it is much older than the watched one",
      "disabled",
      -24 * 8,
      [near(watched)],
      ["open", "open", null],
    ],
    [
      "the one above, for enforcement at any time",
      "disabled",
      -5,
      [near({ place: "above" })],
      ["join", "join_above", "C-1"],
    ],
    [
      "the one above, for anything that came later",
      "quality_low",
      5,
      [near({ place: "above" })],
      ["join", "join_above", "C-1"],
    ],
    [
      "a new one for what was there before the account was hit",
      "quality_low",
      -5,
      [near({ place: "above" })],
      ["open", "open", null],
    ],
    [
      "the one below, when all of the account is hit and a part was",
      "disabled",
      5,
      [near({ place: "below", hit: "disabled" })],
      ["join", "join_below", "C-1"],
    ],
    [
      "a new one beside a template's, when all of the account is hit",
      "disabled",
      5,
      [near({ place: "below", hit: "template_paused" })],
      ["open", "open", null],
    ],
    [
      "a new one beside the one below, for a part",
      "restricted_timed",
      5,
      [near({ place: "below" })],
      ["open", "open", null],
    ],
    [
      "a new one beside a closed one",
      "disabled",
      50,
      [near({ phase: "closed", closedAt: at(40) })],
      ["open", "open", null],
    ],
  ])("is %s", (_, hit, hour, cases, expected) => {
    expect(choose(hit, hour, cases)).toEqual(expected);
  });
});

describe("the smaller cases that a wide one takes in", () => {
  const chosen = { id: "wide", happenedAt: at(0) };
  const below = (facts: Partial<NearCase>) =>
    near({ place: "below", phase: "new", isUntouched: true, hit: "quality_low", ...facts });
  const absorbed = (hit: RestrictionClass, cases: NearCase[]) =>
    casesToAbsorb({ class: hit, startedAt: at(0) }, chosen, cases).map(
      ({ reference }) => reference,
    );

  it("are those nobody began with, that came after it or were enforcement", () => {
    const cases = [
      below({ reference: "later", happenedAt: at(4) }),
      below({ reference: "before", happenedAt: at(-4) }),
      below({ reference: "banned before", happenedAt: at(-4), hit: "disabled" }),
      below({ reference: "taken", happenedAt: at(4), isUntouched: false }),
      below({ reference: "active", happenedAt: at(4), phase: "active" }),
      near({ reference: "beside", phase: "new", isUntouched: true }),
    ];

    expect(absorbed("disabled", cases)).toEqual(["later", "banned before"]);
  });

  it("are none for what hits only a part", () => {
    expect(absorbed("restricted_timed", [below({ happenedAt: at(4) })])).toEqual([]);
  });
});
