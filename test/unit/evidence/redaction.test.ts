import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MARK, redactText, spansOfWords } from "~/features/evidence/redaction/hide-in-text";
import { boxesSchema, wordsSchema } from "~/features/evidence/redaction/redaction-schemas";
import { sensitiveSpans } from "~/features/evidence/redaction/sensitive-text";
import { familyOf, standInOf } from "~/features/evidence/redaction/stand-in";
import { boxBetween, startingRows, withBox } from "~/features/evidence/ui/redaction/box-rows";
import { boxOverlays } from "~/platform/pdf/boxes";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 8, minute));
const copy = (id: string, derivedFromId: string, minute: number, isRemoved = false) => ({
  id,
  derivedFromId,
  createdAt: at(minute),
  isRemoved,
});

describe("what goes out for an exhibit", () => {
  it("is itself while nothing was hidden in it", () => {
    expect(standInOf("notice", [copy("other-copy", "other", 1)])).toBe("notice");
  });

  it("is the newest copy, whichever of the family is asked for", () => {
    const copies = [copy("first", "notice", 1), copy("second", "first", 2), copy("x", "y", 9)];

    expect(["notice", "first", "second"].map((id) => standInOf(id, copies))).toEqual([
      "second",
      "second",
      "second",
    ]);
    expect(familyOf("first", copies)).toEqual(["notice", "first", "second"]);
  });

  it("is the copy before when the newest was taken out, and nothing when all were", () => {
    const first = copy("first", "notice", 1);
    const gone = copy("second", "notice", 2, true);

    expect(standInOf("notice", [first, gone])).toBe("first");
    expect(standInOf("notice", [{ ...first, isRemoved: true }, gone])).toBeNull();
  });
});

describe("a text with hidden parts", () => {
  it("shows one mark where parts overlap, and counts what was hidden", () => {
    const text = "Budi Santoso, +62 812-9999-8888";
    const spans = [
      ...sensitiveSpans(text, new Set()),
      ...spansOfWords(text, ["budi santoso", "Santoso"]),
    ];

    expect(redactText(text, spans)).toEqual({
      text: `${MARK}, ${MARK}`,
      parts: { chosen: 1, phone: 1 },
    });
  });

  it("takes words literally", () => {
    expect(redactText("a.b axb", spansOfWords("a.b axb", ["a.b"])).text).toBe(`${MARK} axb`);
  });

  it("takes every mark a word can have", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 20 }), (word) => {
        expect(spansOfWords(word, [word])).toMatchObject([{ start: 0, end: word.length }]);
      }),
    );
    const text = "order KS-10-442, on 22/11";
    expect(redactText(text, spansOfWords(text, ["ks-10-442", "22/11"])).text).toBe(
      `order ${MARK}, on ${MARK}`,
    );
  });

  it("finds every number of a list, one on each line", () => {
    const list = "6281111111111\n6281111111112\n6281111111113\n";

    expect(redactText(list, sensitiveSpans(list, new Set())).text).toBe(
      `${MARK}\n${MARK}\n${MARK}\n`,
    );
  });
});

describe("the boxes of a form", () => {
  const row = { page: "2", x: "10", y: "20,5", width: "30", height: "5" };

  it("are the rows that were filled in, with a comma or a point", () => {
    const empty = { page: "1", x: "", y: "", width: "", height: "" };

    expect(boxesSchema.parse({ boxes: [empty, row] }).boxes).toEqual([
      { page: 2, x: 10, y: 20.5, width: 30, height: 5 },
    ]);
    expect(boxesSchema.parse({}).boxes).toEqual([]);
  });

  it.each([
    ["an edge is missing", { ...row, height: "" }, "boxes.0.x"],
    ["an edge lies outside", { ...row, width: "101" }, "boxes.0.width"],
    ["an edge is no number", { ...row, x: "left" }, "boxes.0.x"],
    ["there is no such page", { ...row, page: "0" }, "boxes.0.page"],
  ])("are refused beside their field when %s", (_why, sent, field) => {
    const { error } = boxesSchema.safeParse({ boxes: [sent] });

    expect(error?.issues.map(({ path }) => path.join("."))).toContain(field);
  });

  it("cover every pixel they touch, and none outside the picture", () => {
    const size = { width: 10, height: 10 };

    const overlays = boxOverlays([{ x: 11, y: 0, width: 8, height: 300 }], size);

    expect(overlays).toMatchObject([
      { left: 1, top: 0, input: { create: { width: 1, height: 10 } } },
    ]);
    expect(boxOverlays([{ x: 100, y: 0, width: 5, height: 5 }], size)).toEqual([]);
  });

  it("drawn from any corner are the same box, in the first empty row", () => {
    const box = boxBetween({ x: 40, y: 30 }, { x: 10.04, y: 10 }, 3);

    expect(box).toEqual({ page: "3", x: "10", y: "10", width: "30", height: "20" });
    expect(withBox([row, ...startingRows([])], box)[1]).toEqual(box);
    expect(withBox([row], box)).toEqual([row, box]);
  });

  it("come back as they were typed", () => {
    expect(startingRows([row])[0]).toEqual(row);
    expect(startingRows([{ page: 2, x: 1.5, y: 2, width: 3, height: 4 }])[0]).toEqual({
      page: "2",
      x: "1.5",
      y: "2",
      width: "3",
      height: "4",
    });
  });
});

describe("the chosen words of a form", () => {
  it("are one per line, each once", () => {
    const sent = { parts: "1-4", kinds: ["phone", "email"], words: " Budi \n\nAni\nBudi" };

    expect(wordsSchema.parse(sent)).toEqual({
      parts: ["1-4"],
      kinds: ["phone", "email"],
      words: ["Budi", "Ani"],
    });
    expect(wordsSchema.parse({})).toEqual({ parts: [], kinds: [], words: [] });
  });
});
