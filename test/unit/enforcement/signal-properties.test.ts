/** What holds for any JSON at all, and for any batch in any order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readPasted, readPayload } from "~/features/enforcement/read-pasted";
import { signalKey } from "~/features/enforcement/signal-key";
import { SIGNAL_KINDS, SIGNAL_SOURCES } from "~templates/rules/signal-kinds";
import { LEVELS, SEVERITIES } from "~templates/rules/vocabulary";
import { FIXTURES } from "./fixtures";
import { type Line, linesOf } from "./lines-of";

/** Every name and word of the real payloads, so that made-up ones get past the front doors. */
const { names, words } = vocabulary([...FIXTURES.values()].map((text) => JSON.parse(text)));
const leaf = fc.oneof(
  fc.constantFrom(...words),
  fc.string(),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 7, withCrossShrink: true },
    leaf,
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie("tree"), { maxKeys: 8 }),
    fc.dictionary(fc.string(), tie("tree"), { maxKeys: 3 }),
  ),
}));

/** A real payload with some of its values replaced, dropped, listed or nested. */
const bent = fc
  .tuple(
    fc.constantFrom(...FIXTURES.values()),
    fc.array(fc.tuple(fc.nat(), tree), { maxLength: 4 }),
  )
  .map(([text, changes]) => changes.reduce(bend, JSON.parse(text)));

const digits = (text: string) => text.replace(/\D/g, "");
const isNamedIn = (source: string, id: string) =>
  source.includes(id) || digits(source).includes(digits(id));

describe("any JSON", { timeout: 120_000 }, () => {
  it.each([
    ["at all", tree],
    ["that bends a real payload", bent],
  ])("%s is read whole and adds nothing of our own", (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (value) => {
        const source = JSON.stringify(value);
        const lines = linesOf(source);
        const signals = readPasted(source);

        expect(lines.length).toBe(signals.length);
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) expectShape(line, source);
        for (const { raw } of signals) expectKept(raw, source);
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same lines when it is read again", () => {
    fc.assert(
      fc.property(bent, (value) => {
        expect(linesOf(value)).toEqual(linesOf(value));
        expect(readPayload(value).map(signalKey)).toEqual(readPayload(value).map(signalKey));
      }),
      { numRuns: 100 },
    );
  });
});

describe("a batch", { timeout: 60_000 }, () => {
  const entries = [...FIXTURES.values()]
    .map((text) => JSON.parse(text))
    .flatMap((payload) => (Array.isArray(payload.entry) ? payload.entry : []));
  const batch = (list: readonly unknown[]) => ({
    object: "whatsapp_business_account",
    entry: list,
  });
  const sorted = (lines: readonly unknown[]) => lines.map((line) => JSON.stringify(line)).sort();

  it("tells of each entry what the entry tells alone, in any order and however often", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...entries), { minLength: 1, maxLength: 12 }),
        (list) => {
          const together = linesOf(batch(list));
          const alone = list.flatMap((entry) => linesOf(batch([entry])));

          expect(together).toEqual(alone);
          expect(sorted(linesOf(batch([...list].reverse())))).toEqual(sorted(together));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("has one key for an entry that is repeated", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...entries), { minLength: 1, maxLength: 12 }),
        (list) => {
          const once = new Set(readPayload(batch(list)).map(signalKey));
          const twice = new Set(readPayload(batch([...list, ...list])).map(signalKey));

          expect(twice).toEqual(once);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("is read to the last of a thousand changes", () => {
    const list = Array.from({ length: 1000 }, (_, index) => ({
      id: String(330_039_560_200_000 + index),
      time: 1_764_547_200 + index,
      changes: [{ field: "account_update", value: { event: "ACCOUNT_DELETED" } }],
    }));

    const lines = linesOf(batch(list));

    expect(lines.map(({ assets }) => assets[0]?.id)).toEqual(list.map(({ id }) => id));
  });
});

function expectShape(line: Line, source: string): void {
  expect(SIGNAL_SOURCES).toContain(line.source);
  expect(SIGNAL_KINDS).toContain(line.kind);
  expect(SEVERITIES).toContain(line.severity);
  for (const { level, id } of line.assets) {
    expect(LEVELS).toContain(level);
    expect(isNamedIn(source, id), `${id} was made up`).toBe(true);
  }
  if (line.expiresAt !== null) {
    expect(new Date(line.expiresAt).toISOString()).toBe(line.expiresAt);
    expect(new Date(line.expiresAt).getTime()).toBeGreaterThan(0);
  }
  expect(line.why).not.toBe("");
  if (line.kind === "unknown") expect(line).toMatchObject({ opensCase: false, needsPerson: true });
}

/**
 * The piece itself, word for word; a text or a bare value as it was pasted. A body may come as text
 * inside a wrapper, and an integer that a number cannot hold is kept as its digits.
 */
function expectKept(raw: unknown, source: string): void {
  const json = JSON.stringify(raw);
  const spellings = [json, JSON.stringify(json).slice(1, -1)];
  const kept = typeof raw === "string" ? [raw, ...spellings] : spellings;
  expect(kept.some((text) => bare(source).includes(bare(text)))).toBe(true);
}

const bare = (text: string) => text.replace(/"(-?\d{16,})"/g, "$1");

function vocabulary(payloads: readonly unknown[]): { names: string[]; words: string[] } {
  const names = new Set<string>();
  const words = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === "string") words.add(value);
    if (typeof value !== "object" || value === null) return;
    for (const [name, part] of Object.entries(value)) {
      if (!Array.isArray(value)) names.add(name);
      visit(part);
    }
  };
  for (const payload of payloads) visit(payload);
  return { names: [...names], words: [...words] };
}

/** Puts a value at some place of a payload; every third time a list of the old and the new. */
function bend(payload: unknown, [where, value]: readonly [number, unknown]): unknown {
  const places: [Record<string, unknown>, string][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const name of Object.keys(node)) {
      places.push([node as Record<string, unknown>, name]);
      visit((node as Record<string, unknown>)[name]);
    }
  };
  visit(payload);
  const [node, name] = places[where % Math.max(places.length, 1)] ?? [];
  const put = JSON.parse(JSON.stringify(value));
  if (node && name) node[name] = where % 3 === 0 ? [node[name], put] : put;
  return payload;
}
