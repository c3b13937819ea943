import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { breakInCell, breakWord, loadFonts } from "~templates/pdf/fonts";
import { printable, printableText } from "~templates/pdf/printable";

const FONTS = fileURLToPath(new URL("../../templates/pdf/fonts", import.meta.url));
let covered: ReadonlySet<number>;

beforeAll(async () => {
  covered = await loadFonts(FONTS);
});

const INVISIBLE = /^(?:\n|[\u200b-\u200f]|\u061c|[\u2066-\u2069]|\p{Variation_Selector})$/u;
const print = (text: string) => printableText(text, covered);

describe("what can be printed", () => {
  it.each([
    ["Latin", "Kopi Senja & Café Crème — “ekspor” © 2026"],
    ["Vietnamese", "Cà phê Hoàng Hôn"],
    ["Greek", "Καφέ Ηλιοβασίλεμα"],
    ["Cyrillic", "Кофе Закат"],
    ["Arabic", "مقهى الغروب"],
    ["Hebrew", "קפה שקיעה"],
    ["Thai", "บริษัท กาแฟยามเย็น"],
    ["Devanagari", "सूर्यास्त कॉफी"],
    ["simplified Chinese", "上海落日咖啡贸易有限公司"],
    ["traditional Chinese", "夕陽咖啡貿易"],
    ["Japanese", "株式会社夕焼けコーヒー"],
    ["Korean", "서울 석양커피"],
  ])("includes %s as it is", (_script, text) => {
    expect(print(text)).toEqual({ value: text.normalize("NFC"), replaced: 0 });
  });

  it("spells out what no typeface has, and counts it", () => {
    expect(print("កា Kopi 𐎀")).toEqual({ value: "[U+1780][U+17B6] Kopi [U+10380]", replaced: 3 });
  });

  it("prints only covered characters, whatever it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { value } = print(text);
        const lost = Array.from(value).filter(
          (letter) => !INVISIBLE.test(letter) && !covered.has(letter.codePointAt(0) ?? 0),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("never changes a text of covered letters", () => {
    const letters = fc.constantFrom(...Array.from("Kopi Senja 落日 서울 مقهى กาแฟ 123 +62 (a)"));
    fc.assert(
      fc.property(fc.string({ unit: letters }), (text) => {
        expect(print(text)).toEqual({ value: text.normalize("NFC"), replaced: 0 });
      }),
    );
  });

  it("drops control characters and marks that reorder everything after them", () => {
    expect(print("a\u0007b\u202Ec\u00ADd\u200Be\ufefff\u0000").value).toBe("abcdef");
    expect(print("one\ttwo\u00a0three\r\nfour").value).toBe("one two three\nfour");
    expect(print("\ud800x").value).toBe(print("\ufffdx").value);
  });

  it("keeps the marks that hold a right-to-left name together", () => {
    expect(print("\u2068مقهى\u2069 +62").value).toBe("\u2068مقهى\u2069 +62");
  });

  it("sets emoji apart, each in a run of its own", () => {
    expect(print("☕👍👍🏽🇮🇩").value).toBe("☕\u200b👍\u200b👍🏽\u200b🇮🇩\u200b");
  });

  it("reaches every text of the props, and nothing else", () => {
    const props = {
      title: "កា",
      rows: [{ value: "ok" }, { value: "ខ" }],
      count: 3,
      none: null,
      on: true,
    };

    expect(printable(props, covered)).toEqual({
      value: {
        title: "[U+1780][U+17B6]",
        rows: [{ value: "ok" }, { value: "[U+1781]" }],
        count: 3,
        none: null,
        on: true,
      },
      replaced: 3,
    });
  });
});

describe("where a word may be broken", () => {
  it("is nowhere in an ordinary word", () => {
    expect(breakWord("penyalahgunaan")).toEqual(["penyalahgunaan"]);
  });

  it.each(["落日咖啡", "https://kopisenja.example/a/very/long/path", "서울석양"])(
    "is between any two characters of %s, without a hyphen",
    (word) => {
      expect(breakWord(word)).toEqual(Array.from(word).flatMap((letter) => [letter, ""]));
    },
  );

  it("comes sooner in a cell, but for words", () => {
    const broken = (token: string) => breakInCell(`for ${token}`)(token);
    expect(broken("pertanggungjawaban")).toEqual(["pertanggungjawaban"]);
    expect(broken("C-2026-0001")).toEqual(["C-2026-0001"]);
    expect(broken("sari@kopisenja")).toHaveLength(28);
  });

  it("is nowhere else in a token that the renderer takes in pieces, where a hyphen would be printed", () => {
    const inCell = breakInCell("sees /9]9,${(`&a9;>^c.%|Z");
    expect(inCell("/9]9,${(`&")).toHaveLength(20);
    expect(inCell("a9;>^c.%|Z")).toHaveLength(20);
    expect(inCell("sees")).toEqual(["sees"]);
    expect(breakInCell("By Santoso\nmanager")("manager")).toEqual(["manager"]);
  });

  it("never loses a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (word) => {
        expect(breakWord(word).join("")).toBe(word);
      }),
    );
  });
});
