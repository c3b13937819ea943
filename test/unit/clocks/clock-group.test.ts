import { describe, expect, it } from "vitest";
import { clockGroup, endOfDay } from "~/features/clocks/clock-group";

const now = new Date("2026-11-27T15:00:00Z"); // 22:00 in Jakarta
const running = (dueAt: string | null) => ({
  state: "running" as const,
  dueAt: dueAt ? new Date(dueAt) : null,
  endedAt: null,
});

describe("where a clock stands in the list of all", () => {
  it.each([
    ["missed", "2026-11-27T14:59:00Z"],
    ["today", "2026-11-27T16:59:00Z"],
    ["week", "2026-11-27T17:00:00Z"],
    ["week", "2026-12-04T14:59:00Z"],
    ["later", "2026-12-04T15:00:00Z"],
    ["open", null],
  ] as const)("is %s for %s, on the reader's own calendar", (group, dueAt) => {
    expect(clockGroup(running(dueAt), now, "Asia/Jakarta")).toBe(group);
  });

  it("is paused for what stands still, whatever date it had", () => {
    const paused = { ...running("2026-11-27T14:00:00Z"), state: "paused" as const };

    expect(clockGroup(paused, now, "Asia/Jakarta")).toBe("paused");
  });

  it("ends the day at midnight also when it has 25 hours", () => {
    expect(endOfDay(new Date("2026-10-25T10:00:00Z"), "Europe/Berlin")).toEqual(
      new Date("2026-10-25T23:00:00Z"),
    );
  });
});
