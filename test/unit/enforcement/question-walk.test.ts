import { describe, expect, it } from "vitest";

import { RESTRICTION_CLASSES } from "~templates/rules/vocabulary";
import { everyPath } from "./every-path";

const paths = everyPath();

describe("the question graph", () => {
  it("never asks more than ten questions", () => {
    expect(paths.filter(({ steps }) => steps.length > 10)).toEqual([]);
  });

  it("reaches every class", () => {
    const reached = new Set(
      paths.flatMap(({ end }) => (end.kind === "decided" ? [end.decision.decide] : [])),
    );

    expect(RESTRICTION_CLASSES.filter((name) => !reached.has(name))).toEqual([]);
  });

  it("always ends in a result or in a fact that is missing", () => {
    expect(paths.filter(({ end }) => end.kind === "asking")).toEqual([]);
  });
});
