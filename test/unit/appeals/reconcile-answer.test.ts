import { describe, expect, it } from "vitest";
import { reconcile, type Stored } from "~/features/appeals/answers/reconcile-answer";

describe("two people on one answer", () => {
  it.each<[string, Stored, Stored, Stored, ReturnType<typeof reconcile>]>([
    ["both wrote the same", "a", "b", "b", { kind: "stands" }],
    ["only they changed it", "a", "a", "b", { kind: "stands" }],
    ["only I changed it", "a", "b", "a", { kind: "write", value: "b" }],
    ["both changed it", "a", "b", "c", { kind: "conflict" }],
    ["both wrote first", undefined, "b", "c", { kind: "conflict" }],
    ["I took it out, they changed it", "a", undefined, "c", { kind: "conflict" }],
    ["both took it out", "a", undefined, undefined, { kind: "stands" }],
    ["other numbers", 1, 2, 3, { kind: "conflict" }],
    ["the same boxes", ["a"], ["a", "b"], ["a", "b"], { kind: "stands" }],
    [
      "each another language",
      { en: "a" },
      { en: "a", id: "x" },
      { en: "b" },
      { kind: "write", value: { en: "b", id: "x" } },
    ],
    [
      "each their language from nothing",
      undefined,
      { id: "x" },
      { en: "b" },
      { kind: "write", value: { en: "b", id: "x" } },
    ],
    [
      "I took one language out, they changed the other",
      { en: "a", id: "x" },
      { en: "a" },
      { en: "b", id: "x" },
      { kind: "write", value: { en: "b" } },
    ],
    [
      "both changed one language",
      { en: "a", id: "x" },
      { en: "b", id: "x" },
      { en: "c", id: "y" },
      { kind: "conflict" },
    ],
    [
      "another clock and another zone",
      { wallClock: "2026-11-22T07:12", zone: "Asia/Jakarta" },
      { wallClock: "2026-11-22T07:13", zone: "Asia/Jakarta" },
      { wallClock: "2026-11-22T07:12", zone: "UTC" },
      { kind: "conflict" },
    ],
  ])("%s", (_name, base, mine, theirs, expected) => {
    expect(reconcile(base, mine, theirs)).toEqual(expected);
  });

  it("does not mind the order of languages", () => {
    expect(reconcile(undefined, { en: "a", id: "b" }, { id: "b", en: "a" })).toEqual({
      kind: "stands",
    });
  });
});
