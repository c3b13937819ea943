import { describe, expect, it } from "vitest";
import {
  gravestClass,
  isGraver,
  outcomeOf,
  severityByRecurrence,
} from "~/features/intake/weigh-case";

const at = (hour: number) => new Date(Date.parse("2026-11-20T00:00:00Z") + hour * 3_600_000);
const held = (name: string, liftedAt: Date | null = null) => ({ class: name, liftedAt });

describe("what a case is thought to be about", () => {
  it.each([
    [[], null],
    [[held("warned"), held("disabled")], "disabled"],
    [[held("locked"), held("disabled")], "disabled"],
    [[held("disabled", at(1)), held("quality_low")], "quality_low"],
    [[held("disabled", at(1)), held("warned", at(2))], "disabled"],
    [[held("something new")], null],
  ])("of %j is %s", (restrictions, expected) => {
    expect(gravestClass(restrictions)).toBe(expected);
  });
});

describe("the weight of a violation", () => {
  it.each([
    ["medium", 1, "medium"],
    ["medium", 2, "high"],
    ["medium", 9, "high"],
    ["low", 2, "medium"],
    ["low", 3, "high"],
    ["critical", 3, "critical"],
  ] as const)("%s, the %i. time, is %s", (severity, times, expected) => {
    expect(severityByRecurrence(severity, times)).toBe(expected);
  });

  it("is compared on one scale", () => {
    expect(isGraver("critical", "high")).toBe(true);
    expect(isGraver("medium", "medium")).toBe(false);
    expect(isGraver("info", "low")).toBe(false);
  });
});

describe("how access came back", () => {
  it.each([
    ["reinstated", null, true, "restored_by_appeal"],
    ["reinstated", null, false, "restored_by_fix"],
    ["expired_confirmed", at(1), false, "restored_by_expiry"],
    ["lifted", at(1), false, "restored_by_expiry"],
    ["lifted", at(9), false, "restored_by_fix"],
    ["recovered", null, true, "restored_by_fix"],
  ] as const)(
    "by %s with an end at %s is known from what was told",
    (how, expiresAt, hasAppeal, expected) => {
      expect(outcomeOf({ how, expiresAt, endedAt: at(5) }, hasAppeal)).toBe(expected);
    },
  );
});
