import { describe, expect, it } from "vitest";
import { formatFor } from "~/platform/i18n/format";
import type { TextKey } from "~/platform/i18n/text-key";
import { wording } from "~/platform/i18n/word";

const texts = {
  greeting: "Good morning, {{name}}",
  cases_one: "{{count|number}} case",
  cases_other: "{{count|number}} cases",
  moved: "Moved to {{to|phase}} by {{at|instant}}",
  owed: "You are owed {{amount|money}}",
  due: "Due on {{on|date}}",
  phase: { active: "active" },
};
const say = (key: string, params?: Record<string, string | number | Date | null>) =>
  wording(texts, formatFor("en", "Asia/Jakarta"))(key as TextKey, params);

describe("wording a sentence", () => {
  it("fills in names", () => {
    expect(say("greeting", { name: "Sari" })).toBe("Good morning, Sari");
  });

  it("chooses the plural and groups thousands", () => {
    expect(say("cases", { count: 1 })).toBe("1 case");
    expect(say("cases", { count: 1240 })).toBe("1,240 cases");
  });

  it("uses the one form an Indonesian plural has", () => {
    const t = wording({ cases_other: "{{count|number}} kasus" }, formatFor("id", "UTC"));
    expect(t("cases" as TextKey, { count: 1 })).toBe("1 kasus");
  });

  it("words values of a vocabulary, dates and instants with their zone", () => {
    const at = new Date("2026-11-22T00:12:00Z");
    expect(say("moved", { to: "active", at })).toBe("Moved to active by 22 Nov 2026, 07:12 WIB");
    expect(say("due", { on: "2026-12-03T00:00:00Z" })).toBe("Due on 3 Dec 2026");
  });

  it("shows a value it has no word for as it came", () => {
    expect(say("moved", { to: "quarantined", at: new Date(0) })).toContain("quarantined");
  });

  it("never reads what objects are born with", () => {
    expect(say("constructor.name")).toBe("constructor.name");
    expect(say("__proto__.toString")).toBe("__proto__.toString");
  });

  it("shows what should be a date and is none as it came", () => {
    expect(say("due", { on: "epoch" })).toBe("Due on epoch");
  });

  it("puts a dash where nothing is known, and leaves what was typed alone", () => {
    expect(say("greeting", { name: null })).toBe("Good morning, –");
    expect(say("greeting", { name: "{{on|date}} $& $1" })).toBe("Good morning, {{on|date}} $& $1");
  });

  it("words money exactly, and what is none as it came", () => {
    expect(say("owed", { amount: "12500050 IDR" })).toBe("You are owed IDR 125,000.50");
    expect(say("owed", { amount: "900719925474099311 USD" })).toBe(
      "You are owed US$9,007,199,254,740,993.11",
    );
    expect(say("owed", { amount: "much" })).toBe("You are owed much");
  });
});
