/** The days on which a calendar is closed: public holidays from the rules, and what people added. */

import type { Language } from "~templates/bilingual";
import { CALENDARS, type CalendarKey } from "~templates/rules/calendars";
import { HOLIDAY_SETS, type HolidaySet, type HolidaySetKey } from "~templates/rules/holidays";

export const HOLIDAY_SET_KEYS = Object.keys(HOLIDAY_SETS) as [HolidaySetKey, ...HolidaySetKey[]];

/** A set nobody knows any more closes nothing. */
export const holidaySet = (key: string): HolidaySet | null =>
  Object.hasOwn(HOLIDAY_SETS, key) ? HOLIDAY_SETS[key as HolidaySetKey] : null;

export type DayOff = { on: string; name: string; provisional: boolean; setKey: string | null };

type Closings = { holidaySets: readonly string[]; holidays: readonly { on: Date; name: string }[] };

/** Calendar dates such as `2026-12-25`, each once, in order; what people added comes before the rules. */
export function daysOff({ holidaySets, holidays }: Closings, language: Language): DayOff[] {
  const added = holidays.map(({ on, name }) => ({
    on: on.toISOString().slice(0, 10),
    name,
    provisional: false,
    setKey: null,
  }));
  const decreed = holidaySets.flatMap((setKey) =>
    (holidaySet(setKey)?.days ?? []).map(({ on, name, provisional = false }) => ({
      on,
      name: name[language],
      provisional,
      setKey,
    })),
  );
  const each = new Map<string, DayOff>();
  for (const day of [...added, ...decreed]) if (!each.has(day.on)) each.set(day.on, day);
  return [...each.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The last year for which a set of holidays is known; null where there is none. */
export function knownUntil(holidaySets: readonly string[]): number | null {
  const years = holidaySets.flatMap((key) =>
    (holidaySet(key)?.days ?? []).map(({ on }) => Number(on.slice(0, 4))),
  );
  return years.length > 0 ? Math.max(...years) : null;
}

/** What people call a calendar: their own name for it, or the one it came with. */
export function calendarName(
  { key, name }: { key: string | null; name: string },
  language: Language,
): string {
  if (name) return name;
  return key && Object.hasOwn(CALENDARS, key) ? CALENDARS[key as CalendarKey].name[language] : "–";
}
