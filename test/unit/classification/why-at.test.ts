import { expect, it } from "vitest";
import { whyAt } from "~/features/classification/why-at";

const why = (at: string) => ({ at: new Date(at), reasons: [] });
const first = why("2026-11-22T08:55:00.010Z");
const second = why("2026-11-22T08:55:20.000Z");

it("finds the reasoning committed with an event, not its neighbour's", () => {
  expect(whyAt([second, first], new Date("2026-11-22T08:55:00.000Z"))).toBe(first);
  expect(whyAt([second, first], new Date("2026-11-22T08:55:19.990Z"))).toBe(second);
});

it("finds none for an event that nothing was committed with", () => {
  expect(whyAt([first], new Date("2026-11-22T10:00:00Z"))).toBeUndefined();
});
