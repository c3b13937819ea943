import { expect, it } from "vitest";
import { saidIn } from "~/features/appeals/answers/said-in.server";
import { wordedSection } from "~/features/appeals/questions/appeal-questions";

const moment = wordedSection("asset_and_decision", "en", 1).questions.find(
  ({ kind }) => kind === "instant_with_zone",
);

it("a moment is read as one, in the zone it was written in", () => {
  if (!moment) throw new Error("No question asks for a moment.");
  const value = { wallClock: "2026-11-21T08:23", zone: "Asia/Jakarta" };
  expect(saidIn(moment, value, "en")).toEqual([[moment.id, "21 Nov 2026, 08:23 WIB"]]);
  expect(saidIn(moment, { wallClock: "", zone: "Asia/Jakarta" }, "en")).toEqual([]);
  expect(saidIn(moment, null, "en")).toEqual([]);
});
