import { describe, expect, it } from "vitest";
import { caseReference, isCaseReference, yearIn } from "~/features/cases/case-reference";

describe("case numbers", () => {
  it.each([
    [42, "C-2026-0042"],
    [10_000, "C-2026-10000"],
  ])("write %d as %s", (number, reference) => {
    expect(caseReference(2026, number)).toBe(reference);
    expect(isCaseReference(reference)).toBe(true);
  });

  it.each(["c-2026-0042", "C-26-0042", "C-2026-42", "C-2026-0042 "])("are not %j", (text) => {
    expect(isCaseReference(text)).toBe(false);
  });

  it("belong to the year of the installation's calendar", () => {
    const newYearInJakarta = new Date("2026-12-31T18:00:00Z");

    expect(yearIn("Asia/Jakarta", newYearInJakarta)).toBe(2027);
    expect(yearIn("UTC", newYearInJakarta)).toBe(2026);
  });
});
