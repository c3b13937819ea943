/** Where a clock stands in a list across cases: by how near its end is on the reader's own calendar. */
import { instantOf, wallClockOf } from "~/platform/i18n/wall-clock";
import { type ClockTimes, readClock } from "./clock";

export const CLOCK_GROUPS = ["missed", "today", "week", "later", "open", "paused"] as const;
export type ClockGroup = (typeof CLOCK_GROUPS)[number];

const DAY = 24 * 60 * 60_000;
const WEEK = 7 * DAY;

/** For clocks that count: what has ended stands in no group. */
export function clockGroup(clock: ClockTimes, now: Date, timeZone: string): ClockGroup {
  const { state, dueAt } = clock;
  if (state === "paused") return "paused";
  if (!dueAt) return "open";
  if (readClock(clock, now) === "missed") return "missed";
  if (dueAt < endOfDay(now, timeZone)) return "today";
  return dueAt.getTime() - now.getTime() < WEEK ? "week" : "later";
}

/** The midnight that ends the day of `now` in a zone. */
export function endOfDay(now: Date, timeZone: string): Date {
  const [today = ""] = wallClockOf(now, timeZone).split("T");
  const tomorrow = new Date(Date.parse(`${today}T00:00Z`) + DAY).toISOString().slice(0, 10);
  return instantOf(`${tomorrow}T00:00`, timeZone);
}
