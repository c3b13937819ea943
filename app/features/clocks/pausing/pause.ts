/**
 * When a clock may stand still, and what its due date is when it runs again. A pause cuts the
 * time of a clock into segments in which it ran.
 */
import {
  addWorkingTime,
  type WorkingTime,
  workingTimeBetween,
} from "~/features/clocks/calendars/business-hours";
import type { ClockState } from "~/features/clocks/clock";
import { isBetweenPeople } from "~/features/clocks/clock-kind";
import { allow, refuse, type Verdict } from "~/platform/verdict";

export type PauseFacts = { kind: string; state: ClockState; dueAt: Date | null };

export function decidePause({ kind, state, dueAt }: PauseFacts, now: Date): Verdict {
  if (state === "paused") return refuse("clocks.refusals.pausedAlready");
  if (state !== "running") return refuse("clocks.refusals.ended", { state });
  if (!isBetweenPeople(kind)) return refuse("clocks.refusals.setByOthers");
  if (dueAt && dueAt <= now) return refuse("clocks.refusals.missedAlready");
  return allow();
}

export function decideResume({ state }: Pick<PauseFacts, "state">): Verdict {
  if (state === "running") return refuse("clocks.refusals.runsAlready");
  if (state !== "paused") return refuse("clocks.refusals.ended", { state });
  return allow();
}

type Stopped = { dueAt: Date | null; pausedAt: Date; resumedAt: Date };

/**
 * The due date after a pause: what was left when the clock stopped is left when it runs again. In
 * working time where a calendar measures it, so that a weekend inside the pause costs nobody
 * anything. Null when nobody named an end.
 */
export function dueAfterPause(
  { dueAt, pausedAt, resumedAt }: Stopped,
  calendar: WorkingTime | null,
): Date | null {
  if (!dueAt) return null;
  const plain = new Date(dueAt.getTime() + (resumedAt.getTime() - pausedAt.getTime()));
  if (!calendar) return plain;
  const left = workingTimeBetween(calendar, pausedAt, dueAt);
  if (left === 0) return plain;
  return addWorkingTime(calendar, resumedAt, left) ?? plain;
}

export type Segment = { from: Date; until: Date };
type Pause = { from: Date; until: Date | null };

/** The segments in which a clock ran between two moments, the earliest first. */
export function runningSegments({ from, until }: Segment, pauses: readonly Pause[]): Segment[] {
  const segments: Segment[] = [];
  let begins = from;
  for (const pause of pauses.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    if (begins >= until) break;
    if (pause.from > begins) segments.push({ from: begins, until: earlier(pause.from, until) });
    const ends = pause.until ?? until;
    if (ends > begins) begins = ends;
  }
  if (begins < until) segments.push({ from: begins, until });
  return segments;
}

/** How long a clock ran, in milliseconds. */
export const elapsedIn = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { from, until }) => sum + until.getTime() - from.getTime(), 0);

const earlier = (a: Date, b: Date) => (a < b ? a : b);
