import { describe, expect, it } from "vitest";
import { foldSignals } from "~/features/assets/state/fold-signals";
import { ladderPositions } from "~/features/assets/state/ladder-position";
import { probationOf } from "~/features/assets/state/probation";
import type { ToldSignal } from "~/features/assets/state/told-signal";
import { warningsOf } from "~/features/assets/state/warnings";
import { at, disable, pause, quality, reinstate, restriction, told, violation } from "./told";

const laddersOf = (...signals: ToldSignal[]) =>
  ladderPositions(foldSignals({ signals })).map(({ ladder, violations, step, next }) => [
    ladder,
    violations,
    step?.key ?? null,
    next?.key ?? null,
  ]);

describe("the place on a ladder", () => {
  it("is not there before anything happened", () => {
    expect(laddersOf(reinstate(0))).toEqual([]);
  });

  it("climbs with every violation: after the third, the next is an account lock", () => {
    expect(laddersOf(violation(0), restriction(100, 172), restriction(300, 468))).toEqual([
      ["account", 3, "no_messages", "locked"],
    ]);
  });

  it("counts a violation and the restriction for it once", () => {
    expect(laddersOf(violation(0), restriction(1, 25))).toEqual([
      ["account", 1, "no_templates", "no_messages"],
    ]);
  });

  it("counts each violation that was told on another day", () => {
    expect(laddersOf(violation(0), violation(0.2), violation(48))).toEqual([
      ["account", 2, "warning", "no_templates"],
    ]);
  });

  it("goes back when the decision is reversed", () => {
    expect(laddersOf(violation(0), disable(200), reinstate(300))).toEqual([
      ["account", 1, "warning", "no_templates"],
    ]);
  });

  it("keeps the ladders apart", () => {
    const strike = restriction(10, 10 + 168, {
      types: ["RESTRICTED_DIRECT_SEND_UTILITY_TEMPLATES"],
      violationType: "DIRECT_SEND_UTILITY_CATEGORY_ABUSE_STRIKE_1",
    });
    const utility = told(20, {
      kind: "warning",
      class: "warned",
      violationType: "UTILITY_TEMPLATE_ABUSE",
    });

    expect(laddersOf(violation(0), strike, utility)).toEqual([
      ["account", 1, "warning", "no_templates"],
      ["direct_send", 1, "strike_1", "strike_2"],
      ["utility_misuse", 1, "warning", "utility_7_days"],
    ]);
  });

  it("of a template goes from three hours to six, to disabled", () => {
    expect(laddersOf(pause(0, "first"))).toEqual([["template", 1, "first_pause", "second_pause"]]);
    expect(laddersOf(pause(0, "first"), pause(9, "second"))).toEqual([
      ["template", 2, "second_pause", "disabled"],
    ]);
  });
});

describe("early warnings", () => {
  const warned = (signals: ToldSignal[], hours: number) =>
    warningsOf(foldSignals({ signals }), at(hours)).map(({ key }) => key);
  const spam = told(0, {
    kind: "send_failed",
    class: "send_limited",
    values: { error_code: "131048" },
  });
  const pin = told(0, { kind: "security", values: { event: "PIN_RESET_REQUEST" } });
  const pending = told(0, {
    kind: "template_recategorise_pending",
    class: "template_recategorised",
    values: { category_update_at: at(24).toISOString() },
  });
  const done = told(24, { kind: "template_recategorised", class: "template_recategorised" });
  const flagged = told(0, { kind: "template_flagged", class: "template_flagged" });

  it.each<[string, ToldSignal[], number, string[]]>([
    ["a first pause of a template, while it lasts", [pause(0, "first")], 2, ["template_paused"]],
    ["no pause that is over", [pause(0, "first")], 4, []],
    ["a flagged template", [flagged], 50, ["template_flagged"]],
    ["quality that turned YELLOW", [quality(0, "YELLOW")], 400, ["quality_yellow"]],
    ["quality that went on to RED", [quality(0, "YELLOW"), quality(1, "RED")], 2, ["quality_red"]],
    ["no quality that recovered", [quality(0, "YELLOW"), quality(1, "GREEN")], 2, []],
    ["a change of category that is coming", [pending], 5, ["recategorise_pending"]],
    ["no change of category that was made", [pending, done], 25, []],
    ["the limit for spam, for a week", [spam], 167, ["spam_limit"]],
    ["the limit for spam no longer", [spam], 169, []],
    ["somebody who wants to reset the PIN", [pin], 1, ["pin_reset"]],
    ["a violation", [violation(0)], 1, ["violation"]],
  ])("are %s", (_, signals, hours, keys) => {
    expect(warned(signals, hours)).toEqual(keys);
  });
});

describe("probation", () => {
  const probation = (signals: ToldSignal[], hours: number) =>
    probationOf(foldSignals({ signals }), at(hours));

  it("lasts seven days after a reinstatement", () => {
    const signals = [disable(0), reinstate(10)];

    expect(probation(signals, 11)).toEqual({ since: at(10), until: at(178), how: "reinstated" });
    expect(probation(signals, 178)).toBeNull();
  });

  it("is none while something is in force, nor after quality alone recovered", () => {
    expect(probation([disable(0), reinstate(10), disable(20)], 21)).toBeNull();
    expect(probation([quality(0, "RED"), quality(5, "GREEN")], 6)).toBeNull();
  });
});
