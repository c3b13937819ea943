import { describe, expect, it } from "vitest";
import { cleanPlatformId } from "~/features/assets/platform-id";

describe("a platform id", () => {
  it.each([
    ["102290129340398", "102290129340398"],
    [" 1022 9012-9340 398 ", "102290129340398"],
    ["1022–9012\u00a09340\u200b398", "102290129340398"],
    ["１０２２９０１２９３４０３９８", "102290129340398"],
    ["900719925474099312345", "900719925474099312345"],
    ["   ", null],
  ])("typed as %j is kept as %j", (typed, kept) => {
    expect(cleanPlatformId(typed)).toEqual({ ok: true, value: kept });
  });

  it.each([
    ["waba-12345", "assets.errors.idDigits"],
    ["٠٨١٢٣", "assets.errors.idDigits"],
    ["1234", "assets.errors.idLength"],
    ["1".repeat(26), "assets.errors.idLength"],
  ])("refuses %j with a sentence", (typed, key) => {
    expect(cleanPlatformId(typed)).toEqual({ ok: false, refusal: { key } });
  });
});
