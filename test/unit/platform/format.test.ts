import { describe, expect, it } from "vitest";
import { formatFor } from "~/platform/i18n/format";
import { instantOf, wallClockOf } from "~/platform/i18n/wall-clock";

const at = new Date("2026-11-22T07:05:00Z");

describe("dates and times", () => {
  it.each([
    ["en", "Asia/Jakarta", "22 Nov 2026, 14:05 WIB"],
    ["en", "Asia/Makassar", "22 Nov 2026, 15:05 WITA"],
    ["en", "UTC", "22 Nov 2026, 07:05 UTC"],
    ["id", "Asia/Jayapura", "22 Nov 2026, 16.05 WIT"],
    ["en", "Europe/Berlin", "22 Nov 2026, 08:05 CET"],
  ] as const)("in %s for %s reads %s", (language, zone, expected) => {
    expect(formatFor(language, zone).instant(at)).toBe(expected);
  });

  it("keeps the zone that somebody else told us in", () => {
    expect(formatFor("en", "Asia/Jakarta").instant(at, "UTC")).toBe("22 Nov 2026, 07:05 UTC");
  });

  it.each([
    [3 * 86_400_000, "in 3 days"],
    [-5 * 3_600_000, "5 hours ago"],
    [90_000, "in 1 minute"],
    [20_000, "now"],
  ])("says how far %d ms away is", (away, expected) => {
    expect(formatFor("en", "UTC").relative(new Date(at.getTime() + away), at)).toBe(expected);
  });

  it.each([
    ["en", 30 * 60_000, "30 minutes"],
    ["en", 3_600_000, "1 hour"],
    ["id", 2 * 86_400_000, "2 hari"],
  ] as const)("says in %s how long %d ms are", (language, length, expected) => {
    const later = new Date(at.getTime() + length);
    expect(formatFor(language, "UTC").span(at, later)).toBe(expected);
  });

  it("shows a calendar day as it is, whatever the zone", () => {
    expect(formatFor("en", "America/Los_Angeles").day(new Date("2026-12-03T00:00:00Z"))).toBe(
      "3 Dec 2026",
    );
  });
});

describe("money", () => {
  it.each([
    ["id", 12_500_050, "IDR", "Rp 125.000,50"],
    ["id", 12_500_000, "IDR", "Rp 125.000"],
    ["en", 5, "KWD", "KWD 0.005"],
    ["en", -500, "JPY", "-JP¥500"],
  ] as const)("in %s: %d of %s is %s", (language, minor, currency, shown) => {
    expect(formatFor(language, "UTC").money(minor, currency)).toBe(shown);
  });
});

describe("wall clocks", () => {
  it("mean an instant in their zone and come back the same", () => {
    const instant = instantOf("2026-11-22T07:12", "Asia/Jakarta");

    expect(instant.toISOString()).toBe("2026-11-22T00:12:00.000Z");
    expect(wallClockOf(instant, "Asia/Jakarta")).toBe("2026-11-22T07:12");
  });

  it("follow daylight saving", () => {
    expect(instantOf("2026-07-01T09:00", "Europe/Berlin").toISOString()).toBe(
      "2026-07-01T07:00:00.000Z",
    );
    expect(instantOf("2026-12-01T09:00", "Europe/Berlin").toISOString()).toBe(
      "2026-12-01T08:00:00.000Z",
    );
  });
});
