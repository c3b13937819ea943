import { describe, expect, it } from "vitest";
import {
  asStoredHours,
  asTypedHours,
  holidaySchema,
  newCalendarSchema,
} from "~/features/clocks/calendars/calendar-schemas";

const free = { opens: "", closes: "" };
const week = (...days: { opens: string; closes: string }[]) => [
  ...days,
  ...Array.from({ length: 7 - days.length }, () => free),
];
const calendar = (hours: unknown) => ({ name: "Support", timeZone: "Asia/Jakarta", hours });
const complaints = (hours: unknown) =>
  newCalendarSchema
    .safeParse(calendar(hours))
    .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

describe("working hours as people type them", () => {
  it("are stored as minutes, free days left out, and shown as they were typed", () => {
    const hours = week({ opens: "09:00", closes: "17:30" }, free, {
      opens: "00:00",
      closes: "00:00",
    });
    const stored = asStoredHours(newCalendarSchema.parse(calendar(hours)).hours);

    expect(stored).toEqual([
      { weekday: 1, opensAt: 540, closesAt: 1050 },
      { weekday: 3, opensAt: 0, closesAt: 1440 },
    ]);
    expect(asTypedHours(stored)).toEqual(hours);
  });

  it.each([
    ["hours.0.closes: calendars.errors.closes", week({ opens: "09:00", closes: "" })],
    ["hours.0.opens: calendars.errors.opens", week({ opens: "", closes: "17:00" })],
    ["hours.0.closes: calendars.errors.order", week({ opens: "17:00", closes: "09:00" })],
    ["hours.0.closes: calendars.errors.order", week({ opens: "09:00", closes: "09:00" })],
    ["hours.0.opens: calendars.errors.time", week({ opens: "9 am", closes: "17:00" })],
    ["hours.0.opens: calendars.errors.noHours", week()],
    ["hours: calendars.errors.noHours", "always"],
    ["hours: calendars.errors.noHours", [{ opens: "09:00", closes: "17:00" }]],
  ])("are refused with %s", (complaint, hours) => {
    expect(complaints(hours)).toContain(complaint);
  });
});

describe("a day off", () => {
  it("needs a date that exists and a name", () => {
    expect(holidaySchema.safeParse({ on: "2026-02-30", name: "x" }).success).toBe(false);
    expect(holidaySchema.safeParse({ on: "", name: "x" }).success).toBe(false);
    expect(holidaySchema.safeParse({ on: "2026-02-28", name: " " }).success).toBe(false);
    expect(holidaySchema.safeParse({ on: "2026-02-28", name: "x" }).success).toBe(true);
  });
});
