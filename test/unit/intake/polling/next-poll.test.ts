import { describe, expect, it } from "vitest";
import { isTold, nextPoll, wasTold } from "~/features/intake/polling/next-poll";

const NOW = new Date("2026-11-27T06:00:00Z");
const minutes = (at: Date) => (at.getTime() - NOW.getTime()) / 60_000;

const well = { everyMinutes: 20, problem: null, failures: 0, waitSeconds: null };

describe("when a connection is asked again", () => {
  it("is up to a tenth sooner or later than was chosen, so that not all ask at once", () => {
    expect(minutes(nextPoll(well, NOW, 0))).toBeCloseTo(18);
    expect(minutes(nextPoll(well, NOW, 0.5))).toBeCloseTo(20);
    expect(minutes(nextPoll(well, NOW, 0.9999))).toBeCloseTo(22, 1);
  });

  it("is later after each failure, up to a day", () => {
    const pauseAfter = (failures: number) =>
      minutes(nextPoll({ ...well, problem: "unreachable", failures }, NOW, 0.5));

    expect([1, 2, 3, 4].map((failures) => Math.round(pauseAfter(failures)))).toEqual([2, 4, 8, 16]);
    expect(Math.round(pauseAfter(50))).toBe(24 * 60);
  });

  it("is an hour later at the least with a dead token, which does not come alive by being tried", () => {
    const at = nextPoll({ ...well, everyMinutes: 5, problem: "token", failures: 1 }, NOW, 0);

    expect(minutes(at)).toBeGreaterThanOrEqual(54);
  });

  it("is never before the provider wants to be asked again, nor lost in a year that it names", () => {
    const throttled = { ...well, problem: "throttled" as const, failures: 1 };

    expect(minutes(nextPoll({ ...throttled, waitSeconds: 7200 }, NOW, 0))).toBe(120);
    expect(minutes(nextPoll({ ...throttled, waitSeconds: 31_536_000 }, NOW, 0))).toBe(24 * 60);
  });
});

describe("whether people are told of a failure", () => {
  it("is at once with what no waiting mends, and once", () => {
    expect(isTold("token", 1, null)).toBe(true);
    expect(isTold("token", 4, "unreachable")).toBe(true);
    expect(isTold("token", 2, "token")).toBe(false);
    expect(isTold("permission", 1, null)).toBe(true);
    expect(wasTold("permission", 1)).toBe(true);
  });

  it("is once with what mostly passes by itself, when it has not", () => {
    const told = [1, 2, 3, 4, 5, 6, 7, 8].filter((failures) =>
      isTold("unreachable", failures, "unreachable"),
    );

    expect(told).toEqual([6]);
    expect(wasTold("unreachable", 5)).toBe(false);
    expect(wasTold("unreachable", 6)).toBe(true);
  });

  it("is never for being asked to wait", () => {
    expect(isTold("throttled", 6, "throttled")).toBe(false);
  });
});
