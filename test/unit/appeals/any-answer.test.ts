import { describe, expect, it } from "vitest";
import { ASK_AGAIN, type AskingClock, anyAnswer } from "~/features/appeals/with-meta/any-answer";

const FILED = new Date("2026-11-22T03:00:00Z");
const hours = (count: number) => new Date(FILED.getTime() + count * 3_600_000);

const clocks = (...met: string[]): AskingClock[] => [
  { id: "decision", kind: "appeal_decision", state: "running", dueAt: hours(48) },
  ...ASK_AGAIN.map((kind, at) => ({
    id: kind,
    kind,
    state: met.includes(kind) ? ("met" as const) : ("running" as const),
    dueAt: hours((at + 1) * 24),
  })),
];

describe("whether there is an answer yet", () => {
  it.each<[number, string[], string | null, number | null, boolean]>([
    [1, [], null, 24, false],
    [25, [], "ask_again_24", 48, false],
    [25, ["ask_again_24"], null, 48, false],
    [50, [], "ask_again_48", 72, false],
    [50, ["ask_again_24", "ask_again_48"], null, 72, false],
    [73, [], "ask_again_72", null, true],
    [100, [...ASK_AGAIN], null, null, true],
  ])("after %i hours, %j answered", (after, met, due, next, isSilent) => {
    const asked = anyAnswer(clocks(...met), hours(after));

    expect(asked.due?.kind ?? null).toBe(due);
    expect(asked.nextAt).toEqual(next === null ? null : hours(next));
    expect(asked.isSilent).toBe(isSilent);
  });

  it("is asked by nobody where no clock is there", () => {
    expect(anyAnswer([], hours(100))).toEqual({ due: null, nextAt: null, isSilent: false });
  });
});
