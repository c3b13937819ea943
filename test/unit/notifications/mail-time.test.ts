import { describe, expect, it } from "vitest";
import {
  digestDue,
  type Habits,
  isQuiet,
  mailTime,
  USUAL_HABITS,
} from "~/features/notifications/habits/mail-time";
import type { MailChoice } from "~/features/notifications/notice-kind";
import type { Severity } from "~templates/rules/vocabulary";

const NIGHT: Habits = { quietFrom: "22:00", quietUntil: "07:00", digestAt: "08:00" };
/** 23:30 in Jakarta, 16:30 in London in winter. */
const LATE = new Date("2026-11-27T16:30:00Z");

describe("quiet hours", () => {
  it.each([
    ["2026-11-27T14:59:00Z", "Asia/Jakarta", false],
    ["2026-11-27T15:00:00Z", "Asia/Jakarta", true],
    ["2026-11-27T23:59:00Z", "Asia/Jakarta", true],
    ["2026-11-28T00:00:00Z", "Asia/Jakarta", false],
    ["2026-11-27T15:00:00Z", "Europe/London", false],
    ["2026-07-27T21:30:00Z", "Europe/London", true],
    ["2026-11-27T21:30:00Z", "Europe/London", false],
    ["2026-11-27T14:00:00Z", "Asia/Jayapura", true],
  ])("at %s in %s: %s", (at, zone, quiet) => {
    expect(isQuiet(NIGHT, zone, new Date(at))).toBe(quiet);
  });

  it("may lie within one day", () => {
    const noon = { ...NIGHT, quietFrom: "12:00", quietUntil: "13:00" };

    expect(isQuiet(noon, "UTC", new Date("2026-11-27T12:59:00Z"))).toBe(true);
    expect(isQuiet(noon, "UTC", new Date("2026-11-27T13:00:00Z"))).toBe(false);
  });
});

describe("a mail", () => {
  it.each<[Severity, MailChoice, string, Habits, string]>([
    ["critical", "by_severity", "UTC", USUAL_HABITS, "at_once"],
    ["high", "by_severity", "UTC", USUAL_HABITS, "at_once"],
    ["medium", "by_severity", "UTC", USUAL_HABITS, "digest"],
    ["low", "by_severity", "UTC", USUAL_HABITS, "digest"],
    ["info", "by_severity", "UTC", USUAL_HABITS, "none"],
    ["critical", "by_severity", "Asia/Jakarta", NIGHT, "at_once"],
    ["high", "by_severity", "Asia/Jakarta", NIGHT, "after_quiet"],
    ["high", "by_severity", "Europe/London", NIGHT, "at_once"],
    ["low", "at_once", "Asia/Jakarta", NIGHT, "after_quiet"],
    ["high", "by_severity", "Asia/Jakarta", { ...NIGHT, digestAt: null }, "after_quiet"],
    ["low", "at_once", "Europe/London", NIGHT, "at_once"],
    ["critical", "never", "UTC", NIGHT, "none"],
    ["critical", "digest", "UTC", NIGHT, "digest"],
    ["medium", "by_severity", "UTC", { ...NIGHT, digestAt: null }, "none"],
  ])("of %s, wanted %s in %s", (severity, choice, zone, habits, time) => {
    expect(mailTime({ severity, choice, habits, zone, now: LATE })).toBe(time);
  });
});

describe("the digest", () => {
  const at = (now: string, zone: string, lastDay: string | null = null) =>
    digestDue(NIGHT, { zone, lastDay, now: new Date(now) });

  it("is due at the hour of the person's own zone", () => {
    expect(at("2026-11-27T00:59:00Z", "Asia/Jakarta")).toBeNull();
    expect(at("2026-11-27T01:00:00Z", "Asia/Jakarta")).toBe("2026-11-27");
    expect(at("2026-11-27T01:00:00Z", "Europe/London")).toBeNull();
    expect(at("2026-11-26T22:00:00Z", "Pacific/Auckland")).toBe("2026-11-27");
  });

  it("goes out once a day", () => {
    expect(at("2026-11-27T09:00:00Z", "Asia/Jakarta", "2026-11-27")).toBeNull();
    expect(at("2026-11-28T02:00:00Z", "Asia/Jakarta", "2026-11-27")).toBe("2026-11-28");
  });

  it("is never due for who wants none", () => {
    expect(digestDue({ digestAt: null }, { zone: "UTC", lastDay: null, now: LATE })).toBeNull();
  });
});
