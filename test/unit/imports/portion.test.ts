import { expect, it } from "vitest";
import { FIRST_PORTION, portionAfter } from "~/features/imports/working/portion";

const after = (...took: number[]) => took.reduce(portionAfter, FIRST_PORTION);

it("grows by steps while portions are quick, to an end", () => {
  expect(after(50)).toBe(2 * FIRST_PORTION);
  expect(after(50, 50)).toBe(4 * FIRST_PORTION);
  expect(after(...Array(20).fill(0))).toBe(10_000);
});

it("shrinks while portions are slow, and never to nothing", () => {
  expect(after(0, 0, 0, 0, 20_000)).toBe(4_000);
  expect(after(...Array(20).fill(60_000))).toBe(250);
});

it("stays where a portion takes as long as it should", () => {
  expect(after(700)).toBe(FIRST_PORTION);
});
