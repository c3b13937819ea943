/** From how a time was said to the day or the moment it means. Pure. */
import { normalDay } from "~/features/appeals/coach/said";
import { addWorkingTime, type WorkingTime } from "~/features/clocks/calendars/business-hours";
import { instantOf, wallClockOf } from "~/platform/i18n/wall-clock";
import {
  NAMED_ZONES,
  NUMBER_WORDS,
  type Phrase,
  type Reckoning,
  TIME_OF_DAY,
  WEEKDAY_STARTS,
} from "~templates/rules/promise-phrases";

export type Due = { on: string } | { at: Date };

export type SaidWhen = {
  saidAt: Date;
  /** Where the day ends. */
  zone: string;
  calendar: WorkingTime;
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LONGEST_DAYS = 400;

/** These are counted in the calendar of whoever promised. */
const IN_CALENDAR: ReadonlySet<Reckoning> = new Set([
  "working_days",
  "working_hours",
  "working_turns",
  "this_week",
  "next_week",
]);

export const isCounted = ({ reckoning }: Phrase): boolean => IN_CALENDAR.has(reckoning);

/** Null where it names nothing that can be counted, or what is over when it is said. */
export function reckonDue(
  { reckoning, language }: Phrase,
  groups: Readonly<Record<string, string | undefined>>,
  { sentence, ...when }: SaidWhen & { sentence: string },
): Due | null {
  const { saidAt, zone, calendar } = when;
  const amount = amountOf(groups.n);
  const today = wallClockOf(saidAt, zone).slice(0, 10);
  const after = (days: number) => endOf(dayAfter(today, days), { sentence, language, ...when });
  switch (reckoning) {
    case "hours":
      return amount ? laterThan(saidAt, amount * HOUR) : null;
    case "turns":
      return amount ? laterThan(saidAt, amount * Number(groups.per) * HOUR) : null;
    case "working_hours": {
      const at = amount ? addWorkingTime(calendar, saidAt, amount * HOUR) : null;
      return at && { at };
    }
    case "working_days":
    case "working_turns":
      return amount ? workingDay(today, amount, calendar) : null;
    case "days":
      return amount && amount <= LONGEST_DAYS ? { on: dayAfter(today, amount) } : null;
    case "weeks":
      return amount && amount <= 52 ? { on: dayAfter(today, amount * 7) } : null;
    case "weekday": {
      const ahead = (weekdayNamed(groups.day) - weekdayOf(today) + 7) % 7;
      return after(ahead || 7);
    }
    case "weekday_next_week":
      return after(7 - weekdayOf(today) + weekdayNamed(groups.day));
    case "this_day":
      return after(0);
    case "next_day":
      return after(1);
    case "day_after_next":
      return after(2);
    case "this_week":
      return lastWorkingDay(dayAfter(today, 7 - weekdayOf(today)), today, calendar);
    case "next_week":
      return lastWorkingDay(dayAfter(today, 14 - weekdayOf(today)), today, calendar);
    case "date": {
      const on = dateNamed(groups.date ?? "", today, language);
      return on && on >= today ? endOf(on, { sentence, language, ...when }) : null;
    }
  }
}

/** The nth day after `from` on which the calendar is open; null in one that never is. */
export function workingDay(
  from: string,
  nth: number,
  calendar: WorkingTime,
): { on: string } | null {
  let left = nth;
  for (let ahead = 1; left > 0 && ahead <= LONGEST_DAYS; ahead += 1) {
    const on = dayAfter(from, ahead);
    if (isWorkingDay(on, calendar)) left -= 1;
    if (left === 0) return { on };
  }
  return null;
}

/** A time of the day that is said with it makes a moment of a day; one that has passed is no end. */
function endOf(
  on: string,
  { sentence, language, saidAt, zone }: SaidWhen & { sentence: string } & Pick<Phrase, "language">,
): Due | null {
  const time = timeIn(sentence, language);
  if (!time) return { on };
  const at = instantOf(`${on}T${time.clock}`, time.zone ?? zone);
  return at > saidAt ? { at } : null;
}

const AFTERNOON = /^(?:p|sore|malam)/;

function timeIn(sentence: string, language: Phrase["language"]) {
  const groups = TIME_OF_DAY[language].exec(sentence)?.groups;
  if (!groups) return null;
  const { h, m = "00", half = "", h24, m24 = "00" } = groups;
  const hour = Number(h24 ?? h);
  const isLate = hour < 12 && (AFTERNOON.test(half) || (half === "siang" && hour < 6));
  const isMidnight = hour === 12 && /^a/.test(half);
  const real = isMidnight ? 0 : hour + (isLate ? 12 : 0);
  if (real > 23 || Number(h24 ? m24 : m) > 59) return null;
  const clock = `${String(real).padStart(2, "0")}:${h24 ? m24 : m}`;
  return { clock, zone: groups.zone ? NAMED_ZONES[groups.zone] : undefined };
}

/** Written without a year it is the next of that name. Which number is the month, English does not tell. */
function dateNamed(written: string, today: string, language: Phrase["language"]): string | null {
  const [, first = "", second = ""] = /^(\d{1,2})[./](\d{1,2})[./]/.exec(written) ?? [];
  if (first && language === "en" && Number(first) <= 12 && Number(second) <= 12) return null;
  const named = normalDay(written);
  if (!named) return null;
  const full = named.length > 5 ? named : `${today.slice(0, 4)}-${named}`;
  if (Number.isNaN(Date.parse(`${full}T00:00Z`))) return null;
  if (named.length > 5 || full >= today) return full;
  return `${Number(today.slice(0, 4)) + 1}-${named}`;
}

const amountOf = (written = ""): number | null =>
  NUMBER_WORDS[written] ?? (Number(written) > 0 ? Number(written) : null);

const laterThan = (from: Date, ms: number): Due | null =>
  ms <= LONGEST_DAYS * DAY ? { at: new Date(from.getTime() + ms) } : null;

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10);

const weekdayOf = (day: string): number => new Date(`${day}T00:00Z`).getUTCDay() || 7;

const weekdayNamed = (name = ""): number =>
  WEEKDAY_STARTS.find(([start]) => name.startsWith(start))?.[1] ?? 1;

const isWorkingDay = (day: string, { openings, daysOff }: WorkingTime): boolean =>
  !daysOff.has(day) && (openings[weekdayOf(day)] ?? []).length > 0;

/** The last day of a week on which the calendar is open, from its Sunday back to today. */
function lastWorkingDay(sunday: string, today: string, calendar: WorkingTime): Due | null {
  for (let back = 0; back < 7; back += 1) {
    const on = dayAfter(sunday, -back);
    if (on < today) return null;
    if (isWorkingDay(on, calendar)) return { on };
  }
  return null;
}
