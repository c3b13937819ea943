import { describe, expect, it } from "vitest";
import { readClocksFilter, writeClockCursor } from "~/features/cases/clocks/clocks-filter";

const read = (query: string) => readClocksFilter(new URLSearchParams(query));
const id = "01930000-0000-7000-8000-000000000001";

describe("which clocks an address asks for", () => {
  it("is every running one when it says nothing, or nothing that is known", () => {
    const everything = { state: "running", side: null, owner: null, after: null };

    expect(read("")).toEqual(everything);
    expect(read("state=met&side=them&owner=x&after=now~1")).toEqual(everything);
  });

  it("narrows by state, side and lead", () => {
    expect(read(`state=paused&side=bsp&owner=${id}`)).toMatchObject({
      state: "paused",
      side: "bsp",
      owner: id,
    });
    expect(read("owner=me").owner).toBe("me");
  });

  it("begins after the clock it was told, with or without an end", () => {
    for (const dueAt of [new Date("2026-11-27T03:00:00.123Z"), null]) {
      const after = writeClockCursor({ dueAt, id });

      expect(read(new URLSearchParams({ after }).toString()).after).toEqual({ dueAt, id });
    }
  });
});
