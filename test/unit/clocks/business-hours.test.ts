import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkingTime,
  hasOpenings,
  type WorkingTime,
  workingTimeBetween,
} from "~/features/clocks/calendars/business-hours";

const HOUR = 3_600_000;
const nineToFive = [{ opensAt: 540, closesAt: 1020 }];
const jakarta: WorkingTime = {
  timeZone: "Asia/Jakarta",
  openings: { 1: nineToFive, 2: nineToFive, 3: nineToFive, 4: nineToFive, 5: nineToFive },
  daysOff: new Set(["2026-12-24", "2026-12-25"]),
};
const allDay = [{ opensAt: 0, closesAt: 1440 }];
const everyDay = { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay };
const at = (text: string) => new Date(text);

describe("24 business hours", () => {
  it("are three days of eight, over a weekend and days off", () => {
    // Tuesday 22 December, 15:00 in Jakarta: two hours on it, eight on Wednesday, then Monday.
    expect(addWorkingTime(jakarta, at("2026-12-22T15:00+07:00"), 24 * HOUR)).toEqual(
      at("2026-12-29T15:00+07:00"),
    );
  });

  it("begin when somebody is there", () => {
    expect(addWorkingTime(jakarta, at("2026-11-28T12:00+07:00"), HOUR)).toEqual(
      at("2026-11-30T10:00+07:00"),
    );
  });

  it("end with the day that used them up, not with the next morning", () => {
    expect(addWorkingTime(jakarta, at("2026-11-30T09:00+07:00"), 8 * HOUR)).toEqual(
      at("2026-11-30T17:00+07:00"),
    );
  });

  it("never come where nobody works", () => {
    const closed = { ...jakarta, openings: {} };

    expect(addWorkingTime(closed, at("2026-11-30T09:00Z"), 1)).toBeNull();
    expect(hasOpenings(closed)).toBe(false);
    expect(hasOpenings(jakarta)).toBe(true);
  });
});

describe("a night in which the clocks change", () => {
  const berlin: WorkingTime = {
    timeZone: "Europe/Berlin",
    openings: everyDay,
    daysOff: new Set(),
  };

  it("is as long as it was: 23 hours in spring, 25 in autumn", () => {
    const spring = workingTimeBetween(
      berlin,
      at("2026-03-29T00:00+01:00"),
      at("2026-03-30T00:00+02:00"),
    );
    const autumn = workingTimeBetween(
      berlin,
      at("2026-10-25T00:00+02:00"),
      at("2026-10-26T00:00+01:00"),
    );

    expect([spring / HOUR, autumn / HOUR]).toEqual([23, 25]);
  });

  it("leaves an opening in the missing hour out", () => {
    const atNight = { ...berlin, openings: { 7: [{ opensAt: 120, closesAt: 180 }] } };

    expect(
      workingTimeBetween(atNight, at("2026-03-28T00:00Z"), at("2026-03-30T00:00Z")) / HOUR,
    ).toBe(0);
  });
});

const zones = [
  "Asia/Jakarta",
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "America/Santiago",
  "Australia/Lord_Howe",
  "Africa/Cairo",
  "Pacific/Auckland",
];
const opening = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .filter(([opensAt, closesAt]) => closesAt > opensAt)
  .map(([opensAt, closesAt]) => [{ opensAt, closesAt }]);
const dayInYear = fc
  .integer({ min: 0, max: 730 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const calendars: fc.Arbitrary<WorkingTime> = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    weekdays: fc.dictionary(fc.constantFrom("1", "2", "3", "4", "5", "6", "7"), opening, {
      minKeys: 1,
    }),
    daysOff: fc.array(dayInYear, { maxLength: 12 }),
  })
  .map(({ timeZone, weekdays, daysOff }) => ({
    timeZone,
    openings: weekdays,
    daysOff: new Set(daysOff),
  }));
const moments = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 5, 1) })
  .map((ms) => new Date(ms));
const amounts = fc.integer({ min: 1, max: 60 * HOUR });
const later = (calendar: WorkingTime, from: Date, amount: number) => {
  const end = addWorkingTime(calendar, from, amount);
  if (!end) throw new Error("A calendar with openings always ends somewhere.");
  return end;
};

describe("working time", () => {
  it("that was added has passed", () => {
    fc.assert(
      fc.property(calendars, moments, amounts, (calendar, from, amount) => {
        const end = later(calendar, from, amount);

        expect(workingTimeBetween(calendar, from, end)).toBe(amount);
        expect(workingTimeBetween(calendar, from, new Date(end.getTime() - 1))).toBe(amount - 1);
      }),
      { numRuns: 80 },
    );
  });

  it("is the same in one piece or in two", () => {
    fc.assert(
      fc.property(calendars, moments, amounts, amounts, (calendar, from, first, second) => {
        const inTwo = later(calendar, later(calendar, from, first), second);

        expect(inTwo).toEqual(later(calendar, from, first + second));
      }),
      { numRuns: 60 },
    );
  });

  it("adds up over any moment between, and is never longer than the time itself", () => {
    const month = 31 * 24 * HOUR;
    const lengths = fc.integer({ min: 0, max: month });
    fc.assert(
      fc.property(calendars, moments, lengths, lengths, (calendar, from, one, two) => {
        const [middle, end] = [one, one + two].map((ms) => new Date(from.getTime() + ms));
        if (!middle || !end) return;
        const parts =
          workingTimeBetween(calendar, from, middle) + workingTimeBetween(calendar, middle, end);

        expect(parts).toBe(workingTimeBetween(calendar, from, end));
        expect(parts).toBeLessThanOrEqual(one + two);
      }),
      { numRuns: 60 },
    );
  });

  it("around the clock is time", () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), moments, amounts, (timeZone, from, amount) => {
        const calendar = { timeZone, openings: everyDay, daysOff: new Set<string>() };

        expect(later(calendar, from, amount)).toEqual(new Date(from.getTime() + amount));
      }),
      { numRuns: 60 },
    );
  });
});
