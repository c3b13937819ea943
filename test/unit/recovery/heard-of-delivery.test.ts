import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MESSAGE_STATES } from "~/features/enforcement/messages/message-word";
import {
  type Heard,
  type HeardDelivery,
  heardOf,
} from "~/features/recovery/apologies/sending/heard-of-delivery";
import { SEND_ANSWERS } from "~templates/rules/send-answers";

const SENT: HeardDelivery = { state: "sent", attempts: 1, arrival: "" };
const failed = (code: string | null, attempt = 1): Heard => ({ attempt, state: "failed", code });

describe("what a status says of a delivery", () => {
  it.each([
    ["131026", { state: "failed", reason: "refused" }],
    ["131049", { state: "waiting", reason: "user_cap", waitMs: 86_400_000 }],
    ["131042", { state: "waiting", stop: "payment" }],
    ["131031", { state: "waiting", stop: "sender" }],
    ["999999", { state: "failed", reason: "refused" }],
    [null, { state: "failed", reason: "refused" }],
  ] as const)("is, of one that failed for %s, what that means", (code, expected) => {
    expect(heardOf(SENT, failed(code), true)).toMatchObject(expected);
  });

  it("leaves nothing waiting once its campaign goes on no more", () => {
    expect(heardOf(SENT, failed("131049"), false)).toMatchObject({
      state: "failed",
      reason: "user_cap",
    });
    expect(heardOf(SENT, failed("131042"), false)).toMatchObject({
      state: "failed",
      reason: "not_taken",
    });
  });

  it("gives up a person who has had enough three days in a row", () => {
    expect(heardOf({ ...SENT, attempts: 3 }, failed("131049", 3), true)).toMatchObject({
      state: "failed",
      reason: "user_cap",
    });
  });

  it("is nothing where an earlier try failed, or where the message is known to have arrived", () => {
    expect(heardOf({ ...SENT, attempts: 2 }, failed("131026", 1), true)).toBeNull();
    expect(heardOf({ ...SENT, arrival: "delivered" }, failed("131026"), true)).toBeNull();
    expect(heardOf({ ...SENT, state: "waiting" }, failed("131026"), true)).toBeNull();
  });
});

const anyDelivery: fc.Arbitrary<HeardDelivery> = fc.record({
  state: fc.constantFrom("waiting", "handed_over", "sent", "skipped", "failed", "unconfirmed"),
  attempts: fc.integer({ min: 1, max: 6 }),
  arrival: fc.constantFrom("", "delivered", "read"),
});
const anyHeard: fc.Arbitrary<Heard> = fc.record({
  attempt: fc.integer({ min: 1, max: 6 }),
  state: fc.constantFrom(...MESSAGE_STATES),
  code: fc.constantFrom(null, "424242", ...SEND_ANSWERS.flatMap(({ codes }) => codes)),
});

describe("whatever is told", () => {
  it("a word that is told again changes nothing more", () => {
    fc.assert(
      fc.property(anyDelivery, anyHeard, fc.boolean(), (delivery, heard, goesOn) => {
        const change = heardOf(delivery, heard, goesOn);
        if (!change) return;
        const after = { ...delivery, state: change.state, arrival: change.arrival };
        expect(heardOf(after, heard, goesOn)).toBeNull();
      }),
    );
  });

  it("nobody is written to again whose message is known to have arrived", () => {
    fc.assert(
      fc.property(anyDelivery, anyHeard, fc.boolean(), (delivery, heard, goesOn) => {
        const arrived = { ...delivery, state: "sent", arrival: "delivered" } as const;
        expect(heardOf(arrived, heard, goesOn)?.state ?? "sent").toBe("sent");
      }),
    );
  });
});
