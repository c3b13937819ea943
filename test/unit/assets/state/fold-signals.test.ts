import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldSignals } from "~/features/assets/state/fold-signals";
import type { ToldSignal } from "~/features/assets/state/told-signal";
import {
  at,
  disable,
  healthy,
  lifted,
  pause,
  quality,
  reinstate,
  restriction,
  told,
  violation,
} from "./told";

const spansOf = (signals: readonly ToldSignal[]) => foldSignals({ signals }).spans;
const inWords = (signals: readonly ToldSignal[]) =>
  spansOf(signals).map(({ class: hit, how }) => `${hit} ${how ?? "in force"}`);

describe("the restrictions of an asset", () => {
  it("begin with a restriction and run to the end that was named", () => {
    const signals = [restriction(0, 72)];

    expect(spansOf(signals)).toMatchObject([
      {
        concern: "account",
        class: "restricted_timed",
        types: ["RESTRICTED_BIZ_INITIATED_MESSAGING"],
        startedAt: at(0),
        expiresAt: at(72),
        expiryIs: "told",
        endedAt: null,
        signals: [signals[0]?.id],
      },
    ]);
  });

  it("never get an end that nobody named", () => {
    expect(spansOf([restriction(0, null)])).toMatchObject([{ expiresAt: null, expiryIs: null }]);
  });

  it("take what is told again as the same restriction, with its newest end", () => {
    const further = { types: ["RESTRICTED_ADD_PHONE_NUMBER_ACTION"] };

    expect(spansOf([restriction(0, 24), restriction(5, 72, further)])).toMatchObject([
      {
        startedAt: at(0),
        expiresAt: at(72),
        types: ["RESTRICTED_ADD_PHONE_NUMBER_ACTION", "RESTRICTED_BIZ_INITIATED_MESSAGING"],
      },
    ]);
  });

  it("are followed by a new one when it comes after the end of the last", () => {
    expect(spansOf([restriction(0, 24), restriction(30, 198)])).toMatchObject([
      { endedAt: at(24), how: "followed" },
      { startedAt: at(30), endedAt: null },
    ]);
  });

  it.each<[string, ToldSignal[], string[]]>([
    [
      "climb the ladder of the account",
      [violation(0), restriction(1, 72), disable(5)],
      ["warned replaced", "restricted_timed replaced", "disabled in force"],
    ],
    ["end when the account is reinstated", [disable(0), reinstate(40)], ["disabled reinstated"]],
    [
      "begin anew after a reinstatement",
      [disable(0), reinstate(40), disable(50)],
      ["disabled reinstated", "disabled in force"],
    ],
    [
      "of misused utility templates end by their own word alone",
      [
        restriction(0, 168, {
          types: ["RESTRICTED_UTILITY_TEMPLATES"],
          violationType: "UTILITY_TEMPLATE_ABUSE",
        }),
        reinstate(5),
        lifted(9, "DIRECT_SEND_UTILITY_CATEGORY_ABUSE_UNBAN"),
      ],
      ["restricted_timed in force"],
    ],
    [
      "of misused utility templates end with _UNBAN",
      [
        restriction(0, 168, { types: [], violationType: "UTILITY_TEMPLATE_ABUSE" }),
        lifted(9, "UTILITY_TEMPLATE_ABUSE_UNBAN"),
      ],
      ["restricted_timed lifted"],
    ],
    [
      "tell a cap from a suspension",
      [
        restriction(0, null, {
          class: "send_limited",
          types: ["RATE_LIMITED_UTILITY_TEMPLATE_MESSAGING"],
          violationType: "UTILITY_TEMPLATE_ABUSE_RATE_LIMIT",
        }),
        lifted(5, "UTILITY_TEMPLATE_ABUSE_UNBAN"),
        lifted(9, "UTILITY_TEMPLATE_ABUSE_RATE_LIMIT_RECOVERY"),
      ],
      ["send_limited lifted"],
    ],
    [
      "on calling leave messaging alone",
      [
        restriction(0, 72),
        restriction(1, 72, { types: ["RESTRICTED_BUSINESS_INITIATED_CALLING"] }),
      ],
      ["restricted_timed in force", "restricted_timed in force"],
    ],
    [
      "are not over because somebody's health check was good before their end",
      [restriction(0, 72), healthy(50)],
      ["restricted_timed in force"],
    ],
    [
      "are over when a health check after their end is good",
      [restriction(0, 72), healthy(73)],
      ["restricted_timed expired_confirmed"],
    ],
    [
      "of quality end with GREEN",
      [quality(0, "YELLOW"), quality(9, "GREEN")],
      ["quality_low recovered"],
    ],
    [
      "of quality stay while it is poor",
      [quality(0, "YELLOW"), quality(3, "RED")],
      ["quality_low in force"],
    ],
  ])("%s", (_, signals, words) => {
    expect(inWords(signals)).toEqual(words);
  });

  it("count a template's first and second pause, each with the end that its rule sets", () => {
    const disabled = told(20, { kind: "template_disabled", class: "template_disabled" });

    expect(spansOf([pause(0, "first"), pause(10, "second"), disabled])).toMatchObject([
      { pause: "first", expiresAt: at(3), expiryIs: "rule", endedAt: at(3), how: "followed" },
      { pause: "second", expiresAt: at(16), expiryIs: "rule", how: "replaced" },
      { class: "template_disabled", endedAt: null },
    ]);
  });

  it("have no end when a template was paused by pacing", () => {
    expect(spansOf([pause(0, "pacing")])).toMatchObject([{ expiresAt: null }]);
  });

  it("end when a person says so, and what follows is new", () => {
    const first = restriction(0, 24);
    const over = { signalId: first.id, at: at(25), how: "expired_confirmed" };

    expect(
      foldSignals({ signals: [first, restriction(30, null)], saidOver: [over] }).spans,
    ).toMatchObject([
      { endedAt: at(25), how: "expired_confirmed", endedBy: null },
      { startedAt: at(30), endedAt: null },
    ]);
  });

  it("go on when a person took back that a signal ended them", () => {
    const back = reinstate(40);

    const { spans } = foldSignals({ signals: [disable(0), back], endNothing: new Set([back.id]) });

    expect(spans).toMatchObject([{ class: "disabled", endedAt: null }]);
  });

  it("keep what must be done word for word", () => {
    const remediation = "Remove the template «promo»; then wait.";

    expect(spansOf([restriction(0, 72, { remediation }), restriction(1, 72)])).toMatchObject([
      { remediation },
    ]);
  });
});

describe("the readings of an asset", () => {
  it("are every value that was told, by when it held", () => {
    const limit = told(2, { kind: "limit_changed", values: { limit: "TIER_2K" } });

    expect(foldSignals({ signals: [limit, quality(0, "YELLOW"), healthy(1)] }).readings).toEqual([
      { what: "quality", value: "YELLOW", at: at(0), signalId: expect.any(String) },
      { what: "messaging", value: "AVAILABLE", at: at(1), signalId: expect.any(String) },
      { what: "limit", value: "TIER_2K", at: at(2), signalId: limit.id },
    ]);
  });
});

const hour = fc.integer({ min: 0, max: 400 });
const anySignal: fc.Arbitrary<ToldSignal> = fc.oneof(
  hour.map((when) => violation(when)),
  fc.tuple(hour, hour).map(([when, lasts]) => restriction(when, when + lasts)),
  hour.map((when) => restriction(when, null)),
  hour.map((when) =>
    restriction(when, null, {
      class: "send_limited",
      violationType: "UTILITY_TEMPLATE_ABUSE_RATE_LIMIT",
    }),
  ),
  hour.map(disable),
  hour.map(reinstate),
  hour.map((when) => lifted(when, "UTILITY_TEMPLATE_ABUSE_RATE_LIMIT_RECOVERY")),
  fc
    .tuple(hour, fc.constantFrom("GREEN", "YELLOW", "RED"))
    .map(([when, value]) => quality(when, value)),
  fc
    .tuple(hour, fc.constantFrom("first", "second", "pacing"))
    .map(([when, which]) => pause(when, which)),
  hour.map(healthy),
);
const story = fc.array(anySignal, { maxLength: 25 });

describe("any story, however it is told", () => {
  it("ends in the same state in any order, with any repetition", () => {
    fc.assert(
      fc.property(
        story.chain((signals) =>
          fc.tuple(
            fc.constant(signals),
            fc.shuffledSubarray(signals, { minLength: signals.length, maxLength: signals.length }),
            fc.subarray(signals),
          ),
        ),
        ([signals, shuffled, again]) => {
          expect(foldSignals({ signals: [...shuffled, ...again] })).toEqual(
            foldSignals({ signals }),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("never lets a restriction end before it began, nor two of one sort be in force at once", () => {
    fc.assert(
      fc.property(story, (signals) => {
        const { spans } = foldSignals({ signals });
        for (const { startedAt, endedAt } of spans) {
          expect(endedAt === null || endedAt >= startedAt).toBe(true);
        }
        const open = spans.filter(({ endedAt }) => endedAt === null);
        const sorts = open.map(({ concern, class: hit }) => `${concern} ${hit?.split("_")[0]}`);
        expect(new Set(sorts).size).toBe(sorts.length);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves nothing of the account in force after a reinstatement that comes last", () => {
    fc.assert(
      fc.property(story, (signals) => {
        const { spans } = foldSignals({ signals: [...signals, reinstate(500)] });

        expect(spans.filter(({ concern, endedAt }) => concern === "account" && !endedAt)).toEqual(
          [],
        );
      }),
    );
  });
});
