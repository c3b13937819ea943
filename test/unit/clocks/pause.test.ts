import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type WorkingTime, workingTimeBetween } from "~/features/clocks/calendars/business-hours";
import { isBetweenPeople } from "~/features/clocks/clock-kind";
import {
  decidePause,
  decideResume,
  dueAfterPause,
  elapsedIn,
  runningSegments,
} from "~/features/clocks/pausing/pause";
import { CLOCKS } from "~templates/rules/clocks";

const now = new Date("2026-11-27T03:00:00Z");
const HOUR = 3_600_000;
const hours = (count: number) => new Date(now.getTime() + count * HOUR);
const promise = { kind: "promise", state: "running", dueAt: hours(5) } as const;

describe("a clock between people", () => {
  it("may stand still while it runs, with or without an end", () => {
    expect(decidePause(promise, now).ok).toBe(true);
    expect(decidePause({ ...promise, dueAt: null }, now).ok).toBe(true);
    expect(decidePause({ ...promise, kind: "direct_support_reply" }, now).ok).toBe(true);
  });

  it.each([
    ["clocks.refusals.pausedAlready", { state: "paused" }],
    ["clocks.refusals.ended", { state: "met" }],
    ["clocks.refusals.ended", { state: "cancelled" }],
    ["clocks.refusals.missedAlready", { dueAt: hours(-1) }],
  ] as const)("is refused a pause with %s when %j", (key, facts) => {
    expect(decidePause({ ...promise, ...facts }, now)).toMatchObject({ refusal: { key } });
  });

  it.each([
    ["clocks.refusals.runsAlready", "running"],
    ["clocks.refusals.ended", "met"],
  ] as const)("is refused to run again with %s when %s", (key, state) => {
    expect(decideResume({ state })).toMatchObject({ refusal: { key } });
  });
});

describe("a deadline that others set", () => {
  it.each(["restriction_end", "appeal_window", "appeal_decision", "disable_date", "watch"])(
    "never stands still: %s",
    (kind) => {
      expect(decidePause({ ...promise, kind }, now)).toEqual({
        ok: false,
        refusal: { key: "clocks.refusals.setByOthers" },
      });
    },
  );

  it("is every rule but the answers that people promise", () => {
    expect(Object.keys(CLOCKS).filter(isBetweenPeople)).toEqual([
      "direct_support_reply",
      "thread_first_reply",
      "thread_next_step",
      "thread_chase",
      "thread_answer",
    ]);
  });
});

const office = [{ opensAt: 540, closesAt: 1020 }];
const jakarta: WorkingTime = {
  timeZone: "Asia/Jakarta",
  openings: { 1: office, 2: office, 3: office, 4: office, 5: office },
  daysOff: new Set(["2026-12-25"]),
};

describe("the due date after a pause", () => {
  it("moves by what was paused", () => {
    const stopped = { dueAt: hours(10), pausedAt: hours(1), resumedAt: hours(4) };

    expect(dueAfterPause(stopped, null)).toEqual(hours(13));
  });

  it("moves by working time where a calendar measures it: a weekend costs nobody anything", () => {
    // Friday 16:00 in Jakarta with two hours left until Monday 10:00; runs again on Monday at 9:00.
    const stopped = {
      dueAt: new Date("2026-11-30T10:00+07:00"),
      pausedAt: new Date("2026-11-27T16:00+07:00"),
      resumedAt: new Date("2026-11-30T09:00+07:00"),
    };

    expect(dueAfterPause(stopped, jakarta)).toEqual(new Date("2026-11-30T11:00+07:00"));
  });

  it("is none where nobody named an end", () => {
    expect(dueAfterPause({ dueAt: null, pausedAt: now, resumedAt: hours(1) }, null)).toBeNull();
  });

  it("leaves exactly what was left, in the calendar's own time", () => {
    const minutes = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(minutes(20_000), minutes(20_000), minutes(20_000), (start, ahead, length) => {
        const pausedAt = new Date(now.getTime() + start * 60_000);
        const dueAt = new Date(pausedAt.getTime() + ahead * 60_000);
        const resumedAt = new Date(pausedAt.getTime() + length * 60_000);
        const left = workingTimeBetween(jakarta, pausedAt, dueAt);
        fc.pre(left > 0);

        const due = dueAfterPause({ dueAt, pausedAt, resumedAt }, jakarta);

        expect(due && workingTimeBetween(jakarta, resumedAt, due)).toBe(left);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the segments in which a clock ran", () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 21 });

  it("add up, with the pauses between them, to its whole life", () => {
    fc.assert(
      fc.property(lengths, fc.boolean(), (parts, endsPaused) => {
        const from = now;
        const cuts = parts.map((_, index) =>
          hours(parts.slice(0, index + 1).reduce((sum, part) => sum + part, 0)),
        );
        const until = cuts.at(-1) ?? now;
        const all = [from, ...cuts];
        // Every second part is a pause; the last one may still go on.
        const pauses = all.flatMap((begins, index) => {
          const ends = all[index + 1];
          if (index % 2 === 0 || !ends) return [];
          return [{ from: begins, until: endsPaused && ends === until ? null : ends }];
        });
        const ran = parts.filter((_, index) => index % 2 === 0).reduce((sum, part) => sum + part);

        const segments = runningSegments({ from, until }, pauses.toReversed());

        expect(elapsedIn(segments)).toBe(ran * HOUR);
        for (const [index, segment] of segments.entries()) {
          expect(segment.from < segment.until).toBe(true);
          const before = segments[index - 1];
          if (before) expect(before.until < segment.from).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("never reach beyond its life, whatever the pauses say", () => {
    const pauses = [
      { from: hours(-9), until: hours(-8) },
      { from: hours(2), until: hours(30) },
      { from: hours(40), until: null },
    ];

    expect(runningSegments({ from: now, until: hours(10) }, pauses)).toEqual([
      { from: now, until: hours(2) },
    ]);
  });
});
