import { expect, it } from "vitest";
import { wordedSection } from "~/features/appeals/questions/appeal-questions";
import { saidIn } from "~/features/appeals/ui/answers/word-of";
import { formatFor } from "~/platform/i18n/format";

const moment = wordedSection("asset_and_decision", "en", 1).questions.find(
  ({ kind }) => kind === "instant_with_zone",
);

it("a moment is read as one, in the zone it was written in", () => {
  if (!moment) throw new Error("No question asks for a moment.");
  const value = { wallClock: "2026-11-21T08:23", zone: "Asia/Jakarta" };
  expect(saidIn(moment, value, formatFor("en", "UTC"))).toEqual([
    [moment.id, "21 Nov 2026, 08:23 WIB"],
  ]);
  expect(saidIn(moment, null, formatFor("en", "UTC"))).toEqual([]);
});
