import { describe, expect, it } from "vitest";
import { normalisePhone, shownPhone } from "~/platform/phone-number.server";

describe("a phone number", () => {
  it.each([
    ["0812-3456-7890", "ID"],
    ["6281234567890", "ID"],
    ["+62 812 3456 7890", "ID"],
    ["+62 812 3456 7890", ""],
    ["6281234567890", ""],
    ["0062 812 3456 7890", "ID"],
    ["(0812) 3456.7890", "ID"],
    ["812 3456 7890", "ID"],
    ["０８１２ー３４５６ー７８９０", "ID"],
    ["٠٨١٢٣٤٥٦٧٨٩٠", "ID"],
    ["\u202a+62 812-3456-7890\u202c", "SG"],
    ["6281234567890", "SG"],
  ])("typed as %j in a business of %j is one and the same", (typed, country) => {
    expect(normalisePhone(typed, country)).toEqual({ ok: true, value: "+6281234567890" });
  });

  it("reads a local number in the country of the business", () => {
    expect(normalisePhone("030 901820", "DE")).toEqual({ ok: true, value: "+4930901820" });
  });

  it("takes a test number of the platform, which no table lists", () => {
    expect(normalisePhone("+1 555 010 0123", "ID")).toEqual({ ok: true, value: "+15550100123" });
  });

  it("is no number when nothing was typed", () => {
    expect(normalisePhone("  ", "ID")).toEqual({ ok: true, value: null });
  });

  it.each([
    "123",
    "+62 12",
    "call me",
    "0812-KOPI-123",
    "+999 12345678",
    "0812 3456 7890 1234 5678",
  ])("refuses %j, which cannot exist, and repeats what was typed", (typed) => {
    expect(normalisePhone(typed, "ID")).toEqual({
      ok: false,
      refusal: { key: "assets.errors.phoneImpossible", params: { typed } },
    });
  });

  it("asks for the country code when a local number could be anywhere", () => {
    expect(normalisePhone("0812 3456 7890", "")).toMatchObject({
      refusal: { key: "assets.errors.phoneNeedsCountry" },
    });
  });

  it("is shown as people read it", () => {
    expect(shownPhone("+6281234567890")).toBe("+62 812 3456 7890");
  });
});
