import { describe, expect, it } from "vitest";
import { chaseDue, ladderFor, rungAfter } from "~/features/correspondence/clocks/chase";
import {
  type Terms,
  type ThreadTimes,
  wantedClocks,
} from "~/features/correspondence/clocks/wanted-clocks";
import type { ThreadPromise } from "~/features/correspondence/promised/awaited";
import { DEFAULT_LADDER, META_LADDER } from "~templates/rules/chase-ladders";

const HOUR = 3_600_000;
const AT = new Date("2026-11-23T02:00:00Z");
const later = (from: Date, hours: number) => new Date(from.getTime() + hours * HOUR);

const terms = (overrides: Partial<Terms> = {}): Terms => ({
  name: "YCloud",
  replyHours: 8,
  ladder: DEFAULT_LADDER,
  calendarId: null,
  later,
  ...overrides,
});

const times = (overrides: Partial<ThreadTimes> = {}): ThreadTimes => ({
  state: "waiting_them",
  party: "bsp",
  firstAskedAt: AT,
  firstReplyAt: null,
  promises: [],
  promisedAt: null,
  turnSince: AT,
  chased: 0,
  chasedAt: null,
  ...overrides,
});

const aPromise = (overrides: Partial<ThreadPromise> = {}): ThreadPromise => ({
  id: "p",
  side: "bsp",
  state: "open",
  text: "We will answer",
  madeAt: AT,
  dueAt: null,
  endedAt: null,
  calendarId: null,
  onlyCaseId: null,
  clocks: [],
  ...overrides,
});

const shape = (clocks: ReturnType<typeof wantedClocks>) =>
  clocks.map(({ kind, side, dueAt, isPaused }) => ({ kind, side, dueAt, isPaused }));

describe("the clocks of a thread", () => {
  it("count their first answer and when to chase, once they were asked", () => {
    expect(shape(wantedClocks(times(), terms()))).toEqual([
      { kind: "thread_first_reply", side: "bsp", dueAt: later(AT, 8), isPaused: false },
      { kind: "thread_chase", side: "us", dueAt: later(AT, 24), isPaused: false },
    ]);
  });

  it("invent no end where nothing is promised", () => {
    const [first] = wantedClocks(times(), terms({ replyHours: null }));

    expect(first).toMatchObject({ kind: "thread_first_reply", dueAt: null, source: null });
  });

  it("measure Meta's Direct Support by its own rule", () => {
    const [first] = wantedClocks(times({ party: "meta_support" }), terms({ replyHours: 24 }));

    expect(first).toMatchObject({ kind: "direct_support_reply", side: "meta", source: null });
  });

  it("measure nobody who is neither provider nor Meta", () => {
    expect(shape(wantedClocks(times({ party: "lawyer" }), terms()))).toMatchObject([
      { kind: "thread_chase" },
    ]);
  });

  it("let a promise stand still while they wait for us", () => {
    const promised = {
      promises: [aPromise({ dueAt: later(AT, 30) })],
      promisedAt: later(AT, 30),
      firstReplyAt: AT,
    };

    expect(shape(wantedClocks(times({ ...promised, state: "waiting_us" }), terms()))).toEqual([
      { kind: "thread_answer", side: "us", dueAt: later(AT, 24), isPaused: false },
      { kind: "thread_next_step", side: "bsp", dueAt: later(AT, 30), isPaused: true },
    ]);
    expect(shape(wantedClocks(times(promised), terms()))).toMatchObject([
      { kind: "thread_next_step", isPaused: false },
      { kind: "thread_chase", dueAt: later(AT, 30) },
    ]);
  });

  it("count what we promised as ours, which no turn stops, until somebody says how it ended", () => {
    const ours = aPromise({ side: "us", dueAt: later(AT, 5) });
    const clocks = (state: ThreadTimes["state"]) =>
      shape(wantedClocks(times({ state, promises: [ours] }), terms())).filter(
        ({ kind }) => kind === "promise",
      );

    const counted = [{ kind: "promise", side: "us", dueAt: later(AT, 5), isPaused: false }];
    expect([clocks("waiting_us"), clocks("waiting_them"), clocks("resolved")]).toEqual([
      counted,
      counted,
      counted,
    ]);
  });

  it.each(["open", "resolved", "closed"] as const)("are none while it is %s", (state) => {
    expect(wantedClocks(times({ state }), terms())).toEqual([]);
  });
});

describe("chasing", () => {
  const pace = { ladder: DEFAULT_LADDER, later };

  it("goes up the ladder with the age of the silence, and repeats the last step", () => {
    const due = (chased: number) =>
      chaseDue({ turnSince: AT, chased, chasedAt: null, promisedAt: null }, pace);

    expect([0, 1, 2, 3].map(due)).toEqual([24, 48, 72, 96].map((hours) => later(AT, hours)));
    expect([0, 1, 2, 3].map((chased) => rungAfter(DEFAULT_LADDER, chased).step)).toEqual([
      "polite",
      "firm",
      "escalate",
      "escalate",
    ]);
  });

  it("never comes before what they promised", () => {
    const promisedAt = later(AT, 40);

    const silence = { turnSince: AT, chasedAt: null, promisedAt };

    expect(chaseDue({ ...silence, chased: 0 }, pace)).toEqual(promisedAt);
    // What they promised and did not give is asked for at once, however young the silence is.
    const soon = { ...silence, promisedAt: later(AT, 3) };
    expect(chaseDue({ ...soon, chased: 0 }, pace)).toEqual(later(AT, 3));
    expect(chaseDue({ ...silence, chased: 1 }, pace)).toEqual(later(AT, 48));
  });

  it("leaves them the time between two steps when it came late", () => {
    const late = { turnSince: AT, chased: 1, chasedAt: later(AT, 60), promisedAt: null };

    expect(chaseDue(late, pace)).toEqual(later(AT, 84));
    expect(chaseDue({ ...late, chased: 3 }, pace)).toEqual(later(AT, 96));
  });

  it("has a ladder for each provider, however its name is written", () => {
    expect(ladderFor({ party: "bsp", name: "360 Dialog" }).rungs[0].afterHours).toBe(4);
    expect(ladderFor({ party: "bsp", name: "Somebody" })).toBe(DEFAULT_LADDER);
    expect(ladderFor({ party: "meta_support", name: "" })).toBe(META_LADDER);
  });
});
