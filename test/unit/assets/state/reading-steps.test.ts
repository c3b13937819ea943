import { describe, expect, it } from "vitest";
import { levelsOf } from "~/features/assets/state/reading-steps";

const told = (...values: string[]) => values.map((value, day) => ({ value, at: new Date(day) }));

describe("the levels of a chart", () => {
  it("go from the worst quality to the best, each once", () => {
    expect(levelsOf("quality", told("GREEN", "RED", "GREEN", "YELLOW"))).toEqual([
      "RED",
      "YELLOW",
      "GREEN",
    ]);
  });

  it("go from the lowest limit to the highest, however it is written", () => {
    const readings = told("TIER_100K", "TIER_UNLIMITED", "TIER_1K", "250", "TIER_10K");

    expect(levelsOf("limit", readings)).toEqual([
      "250",
      "TIER_1K",
      "TIER_10K",
      "TIER_100K",
      "TIER_UNLIMITED",
    ]);
  });

  it("leave out what cannot be placed", () => {
    expect(levelsOf("quality", told("UNKNOWN", "GREEN"))).toEqual(["GREEN"]);
    expect(levelsOf("limit", told("SOON"))).toEqual([]);
  });
});
