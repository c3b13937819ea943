/**
 * When people are reminded of a clock: a day and an hour before its end, earlier where its rule
 * says so, and once more when it was missed. The schedule is one moment per clock, the next at
 * which something is to be said; whoever says it sets the one after.
 */
import { ruleReminders } from "~/features/clocks/clock-kind";

const HOUR = 3_600_000;
const USUAL_HOURS = [24, 1];

/** How long before the end people are reminded, in hours, the earliest first. */
export function reminderHours(kind: string): number[] {
  const own = ruleReminders(kind).map(({ amount, unit }) => (unit === "days" ? 24 : 1) * amount);
  return [...new Set([...own, ...USUAL_HOURS])].sort((a, b) => b - a);
}

type Dated = { kind: string; dueAt: Date | null };

/**
 * The first moment at which there is something to say to people who know the clock as it is at
 * `now`. Reminders that lie behind are not caught up on: whoever set the date saw them pass. A
 * date in the past is missed from the start, and said at once.
 */
export function firstReminder({ kind, dueAt }: Dated, now: Date): Date | null {
  if (!dueAt) return null;
  return momentsOf(kind, dueAt).find(({ at }) => at > now)?.at ?? now;
}

export type DueReminder = {
  /** Missed; or a reminder of so many hours before the end; or nothing, where a date was moved away. */
  say: "missed" | { hours: number } | null;
  next: Date | null;
};

/**
 * What is to be said now of a clock whose next moment was `remindAt`, and when there is something
 * to say again. After a standstill of the worker only what presses most is said.
 */
export function dueReminder(
  { kind, dueAt, remindAt }: { kind: string; dueAt: Date; remindAt: Date },
  now: Date,
): DueReminder {
  if (dueAt <= now) return { say: "missed", next: null };
  const moments = momentsOf(kind, dueAt);
  const reached = moments.findLast(({ at }) => at >= remindAt && at <= now);
  return {
    say: reached ? { hours: reached.hours } : null,
    next: moments.find(({ at }) => at > now)?.at ?? null,
  };
}

/** Every moment at which something is to be said, the earliest first; the last is the end itself. */
function momentsOf(kind: string, dueAt: Date): { hours: number; at: Date }[] {
  return [...reminderHours(kind), 0].map((hours) => ({
    hours,
    at: new Date(dueAt.getTime() - hours * HOUR),
  }));
}
