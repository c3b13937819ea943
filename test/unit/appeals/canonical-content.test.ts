import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalContent, canonicalJson } from "~/features/appeals/dossier/canonical-content";
import { completeAppeal, DONE, EVIDENCE, FACTS } from "./complete-appeal";

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, shuffled(member)]),
  );
};

describe("canonical JSON", () => {
  it("is JSON that means the same", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("does not depend on the order in which members were written", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it("differs wherever the values differ", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const isSame = JSON.stringify(shuffled(one)) === JSON.stringify(shuffled(other));
        if (isSame) expect(canonicalJson(one)).toBe(canonicalJson(other));
        else if (canonicalJson(one) === canonicalJson(other)) {
          expect(JSON.parse(canonicalJson(one))).toEqual(JSON.parse(JSON.stringify(other)));
        }
      }),
    );
  });

  it("writes members in the order of their names, instants in UTC, and leaves out what is not there", () => {
    expect(
      canonicalJson({ b: 1, a: new Date("2026-11-22T07:12:00+07:00"), c: undefined, B: [] }),
    ).toBe('{"B":[],"a":"2026-11-22T00:12:00.000Z","b":1}');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1, 10n])(
    "refuses %s",
    (value) => {
      expect(() => canonicalJson([value])).toThrow("canonical form");
    },
  );
});

describe("the canonical content of an appeal", () => {
  it("is the same for the same content, however it was read", () => {
    const appeal = completeAppeal();
    const again = completeAppeal({
      answers: Object.fromEntries(Object.entries(appeal.answers).toReversed()),
    });

    expect(canonicalContent(again)).toBe(canonicalContent(appeal));
  });

  it("does not tell an empty answer from none", () => {
    const appeal = completeAppeal();
    const answers = { ...appeal.answers, website: undefined };

    expect(canonicalContent({ ...appeal, answers: { ...answers, website: " " } })).toBe(
      canonicalContent({ ...appeal, answers }),
    );
  });

  it.each([
    [
      "an answer in the other language",
      { answers: { ...completeAppeal().answers, trigger: { en: "A" } } },
    ],
    ["an action", { items: [{ ...DONE, owner: "Dewi" }] }],
    ["an exhibit's bytes", { evidence: EVIDENCE.map((exhibit) => ({ ...exhibit, sha256: "00" })) }],
    ["the order of exhibits", { evidence: EVIDENCE.toReversed() }],
    ["the round", { facts: { ...FACTS, round: 2 } }],
    ["the edition of the questions", { questionsVersion: "2027-01-01" }],
  ])("changes with %s", (_what, change) => {
    const appeal = completeAppeal();

    expect(canonicalContent({ ...appeal, ...change })).not.toBe(canonicalContent(appeal));
  });
});
