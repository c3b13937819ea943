import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { sharedTexts } from "~/platform/tables/shared-texts.server";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "reinstate-texts-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const COUNT = 7_003;
const textOf = (number: number) => `é 😀 "${number}"`;

/** So few blocks in memory that most lie in the file. */
function filled(blocksHeld: number) {
  const texts = sharedTexts(folder, blocksHeld);
  for (let number = 0; number < COUNT; number += 1) texts.add(textOf(number));
  return texts;
}

it.each([1, 2, 100])(
  "knows every text, forwards and backwards, with %d blocks in memory",
  (held) => {
    const texts = filled(held);
    const numbers = Array.from({ length: COUNT }, (_, number) => number);
    for (const number of [...numbers, ...numbers.toReversed()]) {
      expect(texts.at(number)).toBe(textOf(number));
    }
    for (const none of [-1, COUNT, Number.NaN, 1.5]) expect(texts.at(none)).toBe("");
    texts.close();
  },
);

it("leaves nothing readable on the disk, and nothing at all at its end", () => {
  const texts = filled(1);
  const [file = ""] = readdirSync(folder);
  expect(readFileSync(path.join(folder, file)).includes("😀")).toBe(false);
  texts.close();
  expect(readdirSync(folder)).toEqual([]);
});
