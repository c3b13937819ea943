import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueReminder, firstReminder, reminderHours } from "~/features/clocks/reminders/reminder";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const noticed = new Date("2026-11-01T04:00:00Z");
const later = (ms: number) => new Date(noticed.getTime() + ms);
const dueAt = later(90 * DAY);

describe("when people are reminded", () => {
  it("is after 60, 75 and 85 of the 90 days to appeal, then a day and an hour before", () => {
    const moments = reminderHours("appeal_window").map((hours) => dueAt.getTime() - hours * HOUR);

    expect(moments.map((at) => (at - noticed.getTime()) / DAY)).toEqual([
      60,
      75,
      85,
      89,
      90 - 1 / 24,
    ]);
  });

  it("is a day and an hour before anything else", () => {
    expect(reminderHours("promise")).toEqual([24, 1]);
  });

  it("begins with the first moment that lies ahead", () => {
    expect(firstReminder({ kind: "appeal_window", dueAt }, noticed)).toEqual(later(60 * DAY));
    expect(firstReminder({ kind: "promise", dueAt }, later(89.5 * DAY))).toEqual(
      later(90 * DAY - HOUR),
    );
    expect(firstReminder({ kind: "promise", dueAt }, later(90 * DAY - 60_000))).toEqual(dueAt);
  });

  it("is at once for a date that has passed, and never without one", () => {
    const late = later(100 * DAY);

    expect(firstReminder({ kind: "promise", dueAt }, late)).toEqual(late);
    expect(firstReminder({ kind: "promise", dueAt: null }, noticed)).toBeNull();
  });
});

/** Says everything that is due at these moments, as the worker does. */
function told(kind: string, startsAt: Date, moments: readonly Date[]): string[] {
  let remindAt = firstReminder({ kind, dueAt }, startsAt);
  const said: string[] = [];
  for (const now of moments) {
    if (!remindAt || remindAt > now) continue;
    const { say, next } = dueReminder({ kind, dueAt, remindAt }, now);
    if (say) said.push(say === "missed" ? say : `${say.hours} h`);
    remindAt = next;
  }
  return said;
}

describe("what is said", () => {
  const everyHour = Array.from({ length: 24 * 92 }, (_, hour) => later(hour * HOUR + 60_000));

  it("is each reminder once, and that the clock was missed once", () => {
    expect(told("appeal_window", noticed, everyHour)).toEqual([
      "720 h",
      "360 h",
      "120 h",
      "24 h",
      "1 h",
      "missed",
    ]);
  });

  it("is only what presses most after a standstill", () => {
    expect(told("appeal_window", noticed, [later(89.5 * DAY), later(95 * DAY)])).toEqual([
      "24 h",
      "missed",
    ]);
    expect(told("appeal_window", noticed, [later(95 * DAY), later(96 * DAY)])).toEqual(["missed"]);
  });

  it("is never the same twice, and ends with missed, however often the worker looks", () => {
    const looks = fc.array(fc.integer({ min: 0, max: 95 * 24 * 60 }), { maxLength: 60 });
    fc.assert(
      fc.property(looks, (minutes) => {
        const moments = minutes.sort((a, b) => a - b).map((minute) => later(minute * 60_000));
        const said = told("appeal_window", noticed, [...moments, later(200 * DAY)]);

        expect(new Set(said).size).toBe(said.length);
        expect(said.at(-1)).toBe("missed");
      }),
      { numRuns: 200 },
    );
  });
});
