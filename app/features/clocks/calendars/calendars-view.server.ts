/** Business calendars as one reader sees them, worded. */
import type { Person } from "~/features/identity/person";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { sourceTitle } from "~templates/rules/sources";
import { type Calendar, calendarById, calendarList } from "./calendar-queries.server";
import { asTypedHours, onClock } from "./calendar-schemas";
import { calendarName, daysOff, HOLIDAY_SET_KEYS, holidaySet, knownUntil } from "./days-off";

type Reader = Pick<Person, "language" | "timeZone">;

export async function calendarsView({ language }: Reader) {
  return (await calendarList()).map(({ _count, ...calendar }) => ({
    ...shown(calendar, language),
    clocks: _count.clocks,
  }));
}

/** Null when there is no such calendar. */
export async function calendarView(id: string, { language, timeZone }: Reader, now = new Date()) {
  const calendar = await calendarById(id);
  if (!calendar) return null;
  const today = wallClockOf(now, timeZone).slice(0, 10);
  const days = daysOff(calendar, language).map((day) => ({
    ...day,
    on: new Date(`${day.on}T00:00:00Z`),
    isPast: day.on < today,
    set: day.setKey && (holidaySet(day.setKey)?.name[language] ?? null),
    holidayId:
      day.setKey === null
        ? (calendar.holidays.find(({ on }) => on.toISOString().startsWith(day.on))?.id ?? null)
        : null,
  }));
  return {
    ...shown(calendar, language),
    coming: days.filter(({ isPast }) => !isPast),
    past: days.filter(({ isPast }) => isPast),
    knownUntil: knownUntil(calendar.holidaySets),
  };
}

export type CalendarView = NonNullable<Awaited<ReturnType<typeof calendarView>>>;

/** How the form that changes a calendar starts. */
export async function calendarStart(id: string, language: Reader["language"]) {
  const calendar = await calendarById(id);
  return (
    calendar && {
      name: calendarName(calendar, language),
      timeZone: calendar.timeZone,
      hours: asTypedHours(calendar.hours),
      holidaySets: calendar.holidaySets,
      version: calendar.version,
    }
  );
}

/** Sets of public holidays to choose from, with where they come from. */
export const holidaySetChoices = (language: Reader["language"]) =>
  HOLIDAY_SET_KEYS.map((value) => ({
    value,
    label: holidaySet(value)?.name[language] ?? value,
    hint: holidaySet(value)?.note[language] ?? "",
  }));

const shown = (calendar: Calendar, language: Reader["language"]) => ({
  id: calendar.id,
  name: calendarName(calendar, language),
  timeZone: calendar.timeZone,
  isArchived: calendar.archivedAt !== null,
  hours: calendar.hours.map(({ weekday, opensAt, closesAt }) => ({
    weekday,
    opens: onClock(opensAt),
    closes: onClock(closesAt),
    isAllDay: opensAt === 0 && closesAt === 1440,
  })),
  sets: calendar.holidaySets.flatMap((key) => {
    const set = holidaySet(key);
    if (!set) return [];
    const { name, note, source, certainty, checkedOn } = set;
    return [
      {
        key,
        name: name[language],
        note: note[language],
        source: sourceTitle(source, language),
        certainty,
        checkedOn: new Date(`${checkedOn}T00:00:00Z`),
      },
    ];
  }),
});
