import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MESSAGE_STATES } from "~/features/enforcement/messages/message-word";
import {
  failureOf,
  mergeOutcomes,
  type Outcome,
} from "~/features/signals/messages/message-outcome";

const instant = fc.option(
  fc.integer({ min: 0, max: 5 }).map((hours) => new Date(1_764_158_400_000 + hours * 1_800_000)),
);

const outcome: fc.Arbitrary<Outcome> = fc
  .record({
    sender: fc.constantFrom("", "106540352242922", "+15550783881"),
    businessId: fc.constantFrom(null, "a", "b"),
    recipientHash: fc.constantFrom(null, "aa", "bb"),
    state: fc.constantFrom(...MESSAGE_STATES),
    code: fc.constantFrom(null, "131026", "131048"),
    sentAt: instant,
    mark: fc.constantFrom("reinstate:a", "reinstate:b", null),
    deliveredAt: instant,
    failedAt: instant,
  })
  .map((told) => (told.failedAt ? told : { ...told, code: null }));

const together = (words: readonly Outcome[]): Outcome | undefined =>
  words.reduce<Outcome | undefined>(
    (all, word) => (all ? mergeOutcomes(all, word) : word),
    undefined,
  );

describe("what became of a message", () => {
  it("is the same in whatever order, grouping and number the words come", () => {
    fc.assert(
      fc.property(
        fc.array(outcome, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        (words, picks) => {
          const shuffled = [...words, ...words.slice(0, 2)]
            .map((word) => ({ word, place: picks.next().value }))
            .sort((a, b) => a.place - b.place)
            .map(({ word }) => word);
          const cut = shuffled.length >> 1;
          const [left, right] = [together(shuffled.slice(0, cut)), together(shuffled.slice(cut))];

          expect(left && right ? mergeOutcomes(left, right) : (left ?? right)).toEqual(
            together(words),
          );
        },
      ),
    );
  });

  it("never goes back, and arriving wins over failing", () => {
    fc.assert(
      fc.property(outcome, outcome, (one, other) => {
        const { state } = mergeOutcomes(one, other);
        const rank = (each: Outcome) => MESSAGE_STATES.indexOf(each.state);

        expect(MESSAGE_STATES.indexOf(state)).toBe(Math.max(rank(one), rank(other)));
      }),
    );
  });

  it("counts as a failure only while it has not arrived, in the hour of its first failure", () => {
    const failed: Outcome = {
      sender: "1",
      businessId: null,
      recipientHash: null,
      state: "failed",
      code: "131048",
      sentAt: null,
      deliveredAt: null,
      failedAt: new Date("2025-11-26T12:59:59Z"),
      mark: null,
    };
    const later = { ...failed, code: "131026", failedAt: new Date("2025-11-26T13:00:01Z") };

    expect(failureOf(mergeOutcomes(later, failed))).toEqual({
      sender: "1",
      hour: new Date("2025-11-26T12:00:00Z"),
      code: "131048",
    });
    expect(failureOf(mergeOutcomes(failed, { ...failed, state: "read" }))).toBeNull();
  });
});
