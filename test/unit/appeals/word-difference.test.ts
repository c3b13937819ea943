import { describe, expect, it } from "vitest";
import {
  isSameText,
  type Piece,
  wordDifference,
} from "~/features/appeals/together/word-difference";

const joined = (pieces: readonly Piece[], left: "added" | "taken") =>
  pieces
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join("");

const told = (before: string, after: string) =>
  wordDifference(before, after).map(({ kind, text }) => {
    if (kind === "same") return text;
    return kind === "added" ? `[+${text}]` : `[-${text}]`;
  });

describe("what changed between two texts", () => {
  it.each([
    ["nothing", "We stopped it.", "We stopped it.", "We stopped it."],
    ["a word", "We stopped it today.", "We paused it today.", "We [-stopped][+paused] it today."],
    [
      "words at the end",
      "We stopped.",
      "We stopped. Nobody sends now.",
      "We stopped.[+ Nobody sends now.]",
    ],
    ["words taken out", "We quickly stopped it.", "We stopped it.", "We [-quickly ]stopped it."],
    ["two words together", "5,900 people", "6,200 customers", "[-5,900 people][+6,200 customers]"],
    ["everything", "Ya", "No", "[-Ya][+No]"],
    ["from nothing", "", "New", "[+New]"],
    ["to nothing", "Old", "", "[-Old]"],
  ])("tells %s", (_what, before, after, expected) => {
    expect(told(before, after).join("")).toBe(expected);
  });

  it("says when both are the same", () => {
    expect(isSameText(wordDifference("Same words", "Same words"))).toBe(true);
    expect(isSameText(wordDifference("", ""))).toBe(true);
    expect(isSameText(wordDifference("Same words", "Same  words"))).toBe(false);
  });

  it("loses nothing of either text, whatever they are", () => {
    const words = ["we", "stopped", "it,", " ", "\n", "3 December", "🙂", "10.000", "."];
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const text = () =>
      Array.from({ length: next(30) }, () => words[next(words.length)]).join(" ".repeat(next(2)));
    for (let round = 0; round < 500; round += 1) {
      const [before, after] = [text(), text()];
      const pieces = wordDifference(before, after);
      expect(joined(pieces, "added")).toBe(before);
      expect(joined(pieces, "taken")).toBe(after);
    }
  });

  it("shows two long texts with nothing in common as they are", () => {
    const long = (word: string) => `${word} `.repeat(3000);

    expect(wordDifference(long("a"), long("b")).map(({ kind }) => kind)).toEqual([
      "taken",
      "added",
      "same",
    ]);
  });
});
