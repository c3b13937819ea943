import { expect, it } from "vitest";

const sources = import.meta.glob<string>("../../../app/**/*.tsx", {
  query: "?raw",
  import: "default",
  eager: true,
});
const IMPORTED = /import (\w+) from "lucide-react\/icons\//g;

/** A shape that is drawn without `Icon` has no size, no line and a black filling in the built pages. */
const drawnBare = (source: string) =>
  [...source.matchAll(IMPORTED)].flatMap(([, shape]) =>
    new RegExp(`<${shape}[\\s/]`).test(source) ? [shape] : [],
  );

it("shapes are drawn by `Icon`", () => {
  const bare = Object.entries(sources).flatMap(([file, source]) =>
    drawnBare(source).map((shape) => `${file} ${shape}`),
  );
  expect(bare).toEqual([]);
});
