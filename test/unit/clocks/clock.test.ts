import { describe, expect, it } from "vitest";
import {
  byNearest,
  CLOCK_STATES,
  type ClockReading,
  type ClockTimes,
  elapsedShare,
  readClock,
} from "~/features/clocks/clock";
import { ClockState as StoredState } from "~prisma/generated/enums";

const now = new Date("2026-11-22T01:00:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const clock = (times: Partial<ClockTimes> = {}): ClockTimes => ({
  state: "running",
  dueAt: hours(100),
  endedAt: null,
  ...times,
});

describe("what a clock says", () => {
  it.each<[ClockReading, Partial<ClockTimes>]>([
    ["running", {}],
    ["soon", { dueAt: hours(24) }],
    ["missed", { dueAt: hours(-1) }],
    ["running", { dueAt: null }],
    ["met", { state: "met", endedAt: hours(-1) }],
    ["met_late", { state: "met", dueAt: hours(-2), endedAt: hours(-1) }],
    ["met", { state: "met", dueAt: null, endedAt: hours(-1) }],
    ["paused", { state: "paused", dueAt: hours(-1) }],
    ["cancelled", { state: "cancelled", dueAt: hours(-2), endedAt: hours(-1) }],
  ])("is %s for %j", (reading, times) => {
    expect(readClock(clock(times), now)).toBe(reading);
  });

  it("uses the words of the database for what is stored", () => {
    expect(Object.values(StoredState)).toEqual([...CLOCK_STATES]);
  });
});

describe("clocks in a row", () => {
  it("stand nearest first, open-ended after dated, then those that stand still, ended last", () => {
    const [far, near, open, still, over] = [
      clock({ dueAt: hours(50) }),
      clock({ dueAt: hours(2) }),
      clock({ dueAt: null }),
      clock({ state: "paused", dueAt: hours(1) }),
      clock({ state: "met", dueAt: hours(1), endedAt: hours(0) }),
    ];

    expect(byNearest([over, still, open, far, near])).toEqual([near, far, open, still, over]);
  });
});

describe("how much of the time has passed", () => {
  it("is a share between start and end, and nothing where no end was named", () => {
    const share = (startsAt: Date, dueAt: Date | null) => elapsedShare({ startsAt, dueAt }, now);

    expect(share(hours(-1), hours(3))).toBe(0.25);
    expect(share(hours(-5), hours(-1))).toBe(1);
    expect(share(hours(1), hours(2))).toBe(0);
    expect(share(hours(-1), null)).toBeNull();
  });

  it("leaves out the time in which the clock stood still", () => {
    const after = { startsAt: hours(-5), dueAt: hours(3), pausedSeconds: 4 * 3600 };
    const during = { startsAt: hours(-5), dueAt: hours(3), pausedAt: hours(-3) };

    expect(elapsedShare(after, now)).toBe(0.25);
    expect(elapsedShare(during, now)).toBe(0.25);
  });
});
