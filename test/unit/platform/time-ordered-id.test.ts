import { describe, expect, it } from "vitest";
import { timeOrderedId } from "~/platform/time-ordered-id.server";

describe("ids in the order of time", () => {
  it("are UUIDs of version 7 that carry their millisecond", () => {
    const id = timeOrderedId(Date.UTC(2026, 10, 27, 3, 20));

    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.slice(0, 13).replace("-", ""), 16)).toBe(
      Date.UTC(2026, 10, 27, 3, 20),
    );
  });

  it("sort as their moments do, and are never the same", () => {
    const ids = [1, 2, 1_000, 1_764_213_600_000].map((at) => timeOrderedId(at));

    expect(ids.toSorted()).toEqual(ids);
    expect(timeOrderedId(5)).not.toBe(timeOrderedId(5));
  });

  it("sorts those of one millisecond in the order in which they were made", () => {
    const made = Array.from({ length: 2000 }, () => timeOrderedId(1_795_000_000_000));

    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(2000);
  });
});
