import { describe, expect, it } from "vitest";

import { decideEffect } from "~/features/enforcement/decide-effect";
import { readPasted } from "~/features/enforcement/read-pasted";
import { ERROR_CODES } from "~templates/rules/error-codes";
import { SIGNAL_EFFECTS } from "~templates/rules/signal-effects";
import { SIGNAL_KINDS } from "~templates/rules/signal-kinds";
import { SOURCES } from "~templates/rules/sources";
import { FIXTURES } from "./fixtures";

describe("the rules of what a signal leads to", () => {
  it("have a last word for every kind, so that none is left without", () => {
    const last = SIGNAL_EFFECTS.filter(({ when }) => Object.keys(when).length === 0);

    expect([...new Set(last.flatMap(({ kinds }) => kinds))].sort()).toEqual(
      [...SIGNAL_KINDS].sort(),
    );
  });

  it("have a key of their own, a source, and a sentence in both languages", () => {
    const keys = SIGNAL_EFFECTS.map(({ key }) => key);

    expect(new Set(keys).size).toBe(keys.length);
    for (const { source, why } of SIGNAL_EFFECTS) {
      expect(SOURCES[source]).toBeDefined();
      expect(why.en.trim()).not.toBe("");
      expect(why.id.trim()).not.toBe("");
      expect(why.id).not.toBe(why.en);
    }
  });

  it("come before the row that takes everything of their kind", () => {
    const hidden = SIGNAL_EFFECTS.filter(({ kinds }, index) =>
      kinds.every((kind) =>
        SIGNAL_EFFECTS.slice(0, index).some(
          (earlier) => earlier.kinds.includes(kind) && Object.keys(earlier.when).length === 0,
        ),
      ),
    );

    expect(hidden).toEqual([]);
  });

  it("know every error code that the triage knows", () => {
    const named = new Set(SIGNAL_EFFECTS.flatMap(({ when }) => when.error_code ?? []));
    const noise = ["138024", "138025"];
    const missing = ERROR_CODES.flatMap(({ codes }) => codes).filter(
      (code) => !named.has(code) && !noise.includes(code),
    );

    expect(missing).toEqual([]);
  });

  it("never open a case for what is over, quiet, or about one person", () => {
    const quiet = [
      "restriction_lifted",
      "reinstated",
      "template_approved",
      "template_reinstated",
      "limit_changed",
      "opt_out",
      "opt_in",
      "informational",
    ];
    const opening = SIGNAL_EFFECTS.filter(
      ({ kinds, opensCase }) => opensCase && kinds.some((kind) => quiet.includes(kind)),
    );

    expect(opening).toEqual([]);
    expect(SIGNAL_EFFECTS.find(({ key }) => key === "one-recipient")?.opensCase).toBe(false);
  });

  it("give each signal the severity that they decide", () => {
    for (const text of FIXTURES.values()) {
      for (const signal of readPasted(text)) {
        expect(signal.severity).toBe(decideEffect(signal).severity);
      }
    }
  });

  it("name what they do not know, in both languages", () => {
    const [signal] = readPasted(
      '{"event":"ACCOUNT_VIOLATION","violation_info":{"violation_type":"TELEPATHY"}}',
    );
    const effect = signal && decideEffect(signal);

    expect(effect).toMatchObject({
      ruleKey: "violation",
      needsPerson: true,
      class: "warned",
      source: "M-AU",
    });
    expect(effect?.why.en).toContain("TELEPATHY");
    expect(effect?.why.id).toContain("TELEPATHY");
  });
});
