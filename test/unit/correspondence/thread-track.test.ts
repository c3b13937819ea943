import { describe, expect, it } from "vitest";
import { type ThreadForTrack, threadTrack } from "~/features/correspondence/thread-track";

const AT = new Date("2026-11-23T02:00:00Z");

const aThread = (overrides: Partial<ThreadForTrack> = {}): ThreadForTrack => ({
  id: "t1",
  state: "waiting_them",
  who: "YCloud",
  awaited: null,
  chaseAt: AT,
  chaseStep: "polite",
  answerBy: null,
  ...overrides,
});

describe("what the BSP stage says", () => {
  it("is nothing while nobody is talked to", () => {
    expect(threadTrack([])).toBeNull();
  });

  it.each([
    ["open", "in_progress"],
    ["waiting_us", "in_progress"],
    ["waiting_them", "waiting"],
    ["resolved", "done"],
    ["closed", "done"],
  ] as const)("when a thread is %s is %s", (state, track) => {
    expect(threadTrack([aThread({ state })])).toMatchObject({
      state: track,
      summary: { key: `threadTrack.state.${state}`, params: { who: "YCloud" } },
    });
  });

  it("speaks of the thread that waits for us before any other", () => {
    const report = threadTrack([
      aThread({ state: "resolved" }),
      aThread({ id: "t2" }),
      aThread({ id: "t3", state: "waiting_us", who: "meta_support" }),
    ]);

    expect(report?.summary.params).toEqual({ who: "meta_support" });
  });

  it("asks the liaison, and the lead, to chase for what was promised", () => {
    const promisedAt = new Date("2026-11-24T10:00:00Z");

    expect(
      threadTrack([aThread({ awaited: { dueAt: promisedAt, isBroken: false } })])?.next,
    ).toMatchObject([
      {
        role: "bsp_liaison",
        key: "threadTrack.next.promised",
        params: { who: "YCloud", at: promisedAt },
        href: "threads/t1",
        dueAt: AT,
      },
      { role: "support_lead" },
    ]);
  });

  it("asks nothing once everything is settled", () => {
    expect(threadTrack([aThread({ state: "resolved" })])?.next).toEqual([]);
  });
});
