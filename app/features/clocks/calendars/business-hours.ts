/**
 * Time as a business counts it: only while it is open. Openings are found day by day on the wall
 * of the calendar's zone, and measured between the instants they mean, so that a night in which
 * clocks change is as long as it was.
 */
import { instantOf, wallClockOf } from "~/platform/i18n/wall-clock";

/** Minutes since midnight; closing at 1440 is the end of the day. */
export type Opening = { opensAt: number; closesAt: number };

export type WorkingTime = {
  timeZone: string;
  /** By weekday, 1 for Monday to 7 for Sunday. A weekday without openings is free. */
  openings: Readonly<Partial<Record<number, readonly Opening[]>>>;
  /** Calendar dates in that zone, such as `2026-12-25`, on which nobody works. */
  daysOff: ReadonlySet<string>;
};

type Stretch = { from: number; until: number };

/** Where there is no working day in so long, there is none. */
const LOOKS_AHEAD_DAYS = 800;
const DAY = 24 * 60 * 60_000;

/**
 * The instant at which `amount` milliseconds of working time have passed since `from`. It lies
 * inside an opening or at its end; nothing to count ends where it began. Null for a calendar in
 * which nobody ever works.
 */
export function addWorkingTime(calendar: WorkingTime, from: Date, amount: number): Date | null {
  if (amount <= 0) return new Date(from);
  let left = amount;
  let idle = 0;
  for (let day = dayOf(calendar, from); idle < LOOKS_AHEAD_DAYS; day = dayAfter(day)) {
    idle += 1;
    for (const stretch of openOn(calendar, day)) {
      const begins = Math.max(stretch.from, from.getTime());
      const length = stretch.until - begins;
      if (length <= 0) continue;
      if (length >= left) return new Date(begins + left);
      left -= length;
      idle = 0;
    }
  }
  return null;
}

/**
 * The end of the `days`-th day of work after the day of `from`: one working day after a Friday is the
 * end of Monday. Null for a calendar in which nobody ever works.
 */
export function workingDaysAfter(calendar: WorkingTime, from: Date, days: number): Date | null {
  let left = days;
  let day = dayOf(calendar, from);
  for (let idle = 0; idle < LOOKS_AHEAD_DAYS; idle += 1) {
    day = dayAfter(day);
    const last = openOn(calendar, day).at(-1);
    if (!last || last.until <= last.from) continue;
    left -= 1;
    idle = 0;
    if (left === 0) return new Date(last.until);
  }
  return null;
}

/** Milliseconds of working time between two instants; none when the second is not later. */
export function workingTimeBetween(calendar: WorkingTime, from: Date, until: Date): number {
  let passed = 0;
  const last = dayOf(calendar, until);
  for (let day = dayOf(calendar, from); day <= last; day = dayAfter(day)) {
    for (const stretch of openOn(calendar, day)) {
      const begins = Math.max(stretch.from, from.getTime());
      const ends = Math.min(stretch.until, until.getTime());
      passed += Math.max(0, ends - begins);
    }
  }
  return passed;
}

/** Whether anybody ever works by it. */
export const hasOpenings = ({ openings }: Pick<WorkingTime, "openings">): boolean =>
  Object.values(openings).some((day) => day?.some(({ opensAt, closesAt }) => closesAt > opensAt));

const dayOf = ({ timeZone }: WorkingTime, at: Date): string =>
  wallClockOf(at, timeZone).slice(0, 10);

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00Z`) + DAY).toISOString().slice(0, 10);

function openOn({ timeZone, openings, daysOff }: WorkingTime, day: string): Stretch[] {
  if (daysOff.has(day)) return [];
  const weekday = new Date(`${day}T00:00Z`).getUTCDay() || 7;
  return (openings[weekday] ?? []).map(({ opensAt, closesAt }) => ({
    from: instantAt(day, opensAt, timeZone),
    until: instantAt(day, closesAt, timeZone),
  }));
}

function instantAt(day: string, minute: number, timeZone: string): number {
  const [on, at] = minute < 1440 ? [day, minute] : [dayAfter(day), 0];
  const two = (value: number) => String(value).padStart(2, "0");
  return instantOf(`${on}T${two(Math.floor(at / 60))}:${two(at % 60)}`, timeZone).getTime();
}
