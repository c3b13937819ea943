import { describe, expect, it } from "vitest";
import { searchTerms } from "~/features/cases/queue/search-terms";

describe("search terms", () => {
  it.each([
    ["0812-3456 7890", "81234567890"],
    ["+62 812 3456 7890", "6281234567890"],
    ["(021) 555 01 23", "215550123"],
    ["1022000000000398", "1022000000000398"],
  ])("take %s for one number", (typed, part) => {
    expect(searchTerms(typed)).toEqual([{ word: part, part }]);
  });

  it("keep a reference whole", () => {
    const term = { word: "2026-0042", part: "c-2026-0042" };

    expect(searchTerms("C-2026-0042")).toEqual([term]);
    expect(searchTerms("2026-0042")).toEqual([term]);
  });

  it("split words at everything that is neither letter nor digit", () => {
    expect(searchTerms("Kopi-Senja’s “promo”").map(({ word }) => word)).toEqual([
      "kopi",
      "senja",
      "s",
      "promo",
    ]);
  });

  it("look inside ids but not inside words", () => {
    expect(searchTerms("kopi 0398")).toEqual([
      { word: "kopi", part: null },
      { word: "0398", part: "0398" },
    ]);
  });

  it.each(["", "   ", "%%%", "'''", "--"])("find nothing to look for in %j", (typed) => {
    expect(searchTerms(typed)).toEqual([]);
  });

  it("never carry what a query language would understand", () => {
    for (const { word } of searchTerms("a'b | c & !d <-> e:* (f) 'g' \\h %i_")) {
      expect(word).toMatch(/^[\p{L}\p{N}-]+$/u);
    }
  });
});
