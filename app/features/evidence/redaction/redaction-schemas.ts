/** What is to be hidden, as the form of its kind of file sends it. */
import { z } from "zod/mini";
import { optionalText, wholeNumber } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

export const MOST_BOXES = 200;
/** Every page is drawn, so a file must not have too many. */
export const MOST_PAGES = 300;
const MOST_PARTS = 5000;
const LONGEST_LIST = 4000;

const number = "redaction.errors.number" satisfies TextKey;

const hundredths = () =>
  z.string(number).check(
    z.trim(),
    z.refine((text) => text === "" || isHundredths(text), number),
  );

function isHundredths(text: string): boolean {
  const value = Number(text.replace(",", "."));
  return Number.isFinite(value) && value >= 0 && value <= 100;
}

const edge = () => z._default(hundredths(), "");

const boxRow = z
  .object({
    page: z._default(wholeNumber(1, 10_000, number), 1),
    x: edge(),
    y: edge(),
    width: edge(),
    height: edge(),
  })
  .check(
    z.refine(({ x, y, width, height }) => isWholeOrEmpty([x, y, width, height]), {
      error: "redaction.errors.boxIncomplete" satisfies TextKey,
      path: ["x"],
    }),
  );

function isWholeOrEmpty(edges: readonly string[]): boolean {
  const filled = edges.filter(Boolean).length;
  return filled === 0 || filled === edges.length;
}

type TypedBox = z.output<typeof boxRow>;

const decimal = (text: string) => Number(text.replace(",", "."));

/** Rows that were left empty are no boxes. */
const asAreas = (rows: TypedBox[]) =>
  rows
    .filter(({ width, height }) => width && height && decimal(width) > 0 && decimal(height) > 0)
    .map(({ page, x, y, width, height }) => ({
      page,
      x: decimal(x),
      y: decimal(y),
      width: decimal(width),
      height: decimal(height),
    }));

export const boxesSchema = z.object({
  boxes: z.pipe(
    z._default(
      z.array(boxRow).check(z.maxLength(MOST_BOXES, "redaction.errors.tooMany" satisfies TextKey)),
      [],
    ),
    z.transform(asAreas),
  ),
});

/** `120-134`: where a part that was found begins and ends. */
const PLACE = /^(\d{1,9})-(\d{1,9})$/;

/** Ticked boxes of one name: none, one or many. */
const ticked = (pattern: RegExp) =>
  z.pipe(
    z.transform((given: unknown) => [given ?? []].flat().map(String).slice(0, MOST_PARTS)),
    z.array(z.string().check(z.regex(pattern))),
  );

export const wordsSchema = z.object({
  parts: ticked(PLACE),
  kinds: ticked(/^[a-z]+$/),
  words: z.pipe(
    optionalText(LONGEST_LIST),
    z.transform((text) =>
      [...new Set(text.split("\n").map((line) => line.trim()))].filter(Boolean),
    ),
  ),
});

export type ChosenAreas = z.output<typeof boxesSchema>;
export type ChosenWords = z.output<typeof wordsSchema>;
