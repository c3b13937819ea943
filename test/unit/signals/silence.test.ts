import { describe, expect, it } from "vitest";
import { BUSY_PER_WEEK, isSilent } from "~/features/signals/sources/silence";

const now = new Date("2026-11-27T03:20:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const busy = { silenceHours: 24, lastHeardAt: hoursAgo(25), inItsLastWeek: BUSY_PER_WEEK };

describe("silence of a source", () => {
  it("is reported when a busy one says nothing for longer than its setting", () => {
    expect(isSilent(busy, now)).toBe(true);
    expect(isSilent({ ...busy, lastHeardAt: hoursAgo(24) }, now)).toBe(false);
    expect(isSilent({ ...busy, silenceHours: 26 }, now)).toBe(false);
  });

  it.each([
    ["seldom says anything", { inItsLastWeek: BUSY_PER_WEEK - 1 }],
    ["has never said anything", { lastHeardAt: null, inItsLastWeek: 0 }],
    ["is not to be watched", { silenceHours: null }],
  ])("is none when it %s", (_why, overrides) => {
    expect(isSilent({ ...busy, ...overrides }, now)).toBe(false);
  });
});
