import { describe, expect, it } from "vitest";
import { sentenceKey, sentencesOf, splitSentences } from "~/features/appeals/claims/sentences";
import { randomTexts } from "./random-texts";

const texts = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

describe("splitting text into sentences", () => {
  it.each<[string, string[]]>([
    ["One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]],
    [
      "It reached 6,200 members at 09.00 WIB. We stopped.",
      ["It reached 6,200 members at 09.00 WIB.", "We stopped."],
    ],
    [
      "Ditulis kepada 1.140 anggota. Kami berhenti.",
      ["Ditulis kepada 1.140 anggota.", "Kami berhenti."],
    ],
    [
      "Some tools, e.g. gateways, were removed. Done.",
      ["Some tools, e.g. gateways, were removed.", "Done."],
    ],
    ["On 20 Nov. 2026 it fell. Then it rose.", ["On 20 Nov. 2026 it fell.", "Then it rose."]],
    ["Daftar, nama, dll. Sudah dihapus.", ["Daftar, nama, dll. Sudah dihapus."]],
    ["Ms. A. Lestari asked. She left.", ["Ms. A. Lestari asked.", "She left."]],
    [
      "1. Removed the list.\n2. Trained the team.",
      ["1. Removed the list.", "2. Trained the team."],
    ],
    ["He said “Stop.” We stopped.", ["He said “Stop.”", "We stopped."]],
    ["A line\r\n\r\nAnother line", ["A line", "Another line"]],
    ["", []],
    [" … \n - ", []],
  ])("reads %j", (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it("loses no character, whatever the text", () => {
    for (const text of randomTexts(500)) expect(splitSentences(text).join("")).toBe(text);
  });

  it("says where each sentence stands", () => {
    for (const text of randomTexts(300)) {
      for (const { text: said, start, end } of sentencesOf(text)) {
        expect(text.slice(start, end)).toBe(said);
      }
    }
  });

  it("knows a sentence again after its spaces and its mark changed", () => {
    expect(sentenceKey("We  removed “it”.")).toBe(sentenceKey("we removed it"));
    expect(sentenceKey("We removed it.")).not.toBe(sentenceKey("We removed all of it."));
  });
});
