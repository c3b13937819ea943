import { describe, expect, it } from "vitest";
import { DECISIONS } from "~/features/cases/timeline/timeline-filter";
import { wordEvent } from "~/features/cases/timeline/word-event.server";
import { sentenceOf, textsFor } from "~/platform/i18n/texts.server";

/** Every kind of event that any feature records, as its source spells it. */
const sources = import.meta.glob<string>("../../../app/features/**/*.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});
const KIND =
  /\bkind\b[^;{}]{0,80}?"((?:case|comment|clock|task|restriction|evidence|appeal|triage)\.(?!kinds"|acts")[a-z_]+)"/g;
const recorded = new Set([
  ...DECISIONS,
  ...Object.values(sources).flatMap((source) =>
    [...source.matchAll(KIND)].map(([, kind = ""]) => kind),
  ),
]);

describe("the sentences of a timeline", () => {
  it("are asked of every kind that is recorded", () => {
    expect(recorded.size).toBeGreaterThan(40);
  });

  it.each([...recorded].sort())("know what %s means", (kind) => {
    expect(sentenceOf(kind)).not.toBeNull();
  });

  it("follow the actor's name in either language, with values as words", () => {
    const event = { kind: "case.classified", detail: { class: "locked" } };

    expect(wordEvent(event, { t: textsFor("en"), language: "en" })).toBe(
      "classified the case: Locked",
    );
    expect(wordEvent(event, { t: textsFor("id"), language: "id" })).toMatch(
      /^mengklasifikasikan kasus: (?!locked)/,
    );
  });

  it("call a clock by the name its rule has, or by what people wrote", () => {
    const en = { t: textsFor("en", "Asia/Jakarta"), language: "en" } as const;
    const detail = { dueAt: "2026-11-22T10:00:00.000Z", side: "bsp" };

    expect(
      wordEvent(
        { kind: "clock.started", detail: { ...detail, clock: "appeal_window", note: "" } },
        en,
      ),
    ).toBe("started a clock: Last day to appeal, due 22 Nov 2026, 17:00 WIB");
    expect(
      wordEvent({ kind: "clock.met", detail: { clock: "promise", note: "YCloud answers" } }, en),
    ).toBe("met a clock: YCloud answers");
    expect(wordEvent({ kind: "clock.met", detail: { clock: "promise", note: "" } }, en)).toBe(
      "met a clock: A promise",
    );
  });

  it("name the fields that changed, and keep what nobody can word", () => {
    const en = { t: textsFor("en"), language: "en" } as const;

    expect(wordEvent({ kind: "case.edited", detail: { fields: "summary, assets" } }, en)).toBe(
      "changed what is known: what was seen, the assets",
    );
    expect(wordEvent({ kind: "moon.landed", detail: {} }, en)).toBe("recorded: moon.landed");
  });
});
