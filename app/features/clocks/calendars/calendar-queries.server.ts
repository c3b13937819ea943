/** Business calendars: as working time to count with, and as people look at them. */
import { db, type Tx } from "~/platform/db.server";
import type { Language } from "~templates/bilingual";
import type { WorkingTime } from "./business-hours";
import { calendarName, daysOff } from "./days-off";

export type Calendar = NonNullable<Awaited<ReturnType<typeof calendarById>>>;

const shown = {
  id: true,
  key: true,
  name: true,
  timeZone: true,
  holidaySets: true,
  archivedAt: true,
  version: true,
  hours: {
    select: { weekday: true, opensAt: true, closesAt: true },
    orderBy: { weekday: "asc" },
  },
  holidays: { select: { id: true, on: true, name: true }, orderBy: { on: "asc" } },
} as const;

export function calendarById(id: string, tx: Tx = db) {
  return tx.businessCalendar.findUnique({ where: { id }, select: shown });
}

/** One that came with the application. */
export function calendarByKey(key: string, tx: Tx = db) {
  return tx.businessCalendar.findUnique({ where: { key }, select: shown });
}

/** Those that came with the application first, then by name; archived ones last. */
export async function calendarList(tx: Tx = db) {
  const calendars = await tx.businessCalendar.findMany({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { ...shown, _count: { select: { clocks: { where: { state: "running" } } } } },
  });
  return calendars.toSorted(
    (a, b) => Number(a.archivedAt !== null) - Number(b.archivedAt !== null),
  );
}

/** Calendars a clock may be counted in, as choices. `chosen` stays among them though it was archived. */
export async function calendarChoices(language: Language, chosen: string | null, tx: Tx = db) {
  const calendars = await tx.businessCalendar.findMany({
    where: { OR: [{ archivedAt: null }, ...(chosen ? [{ id: chosen }] : [])] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, key: true, name: true },
  });
  return calendars.map(({ id, ...named }) => ({ value: id, label: calendarName(named, language) }));
}

/** The working time of a calendar; null when there is no such calendar. */
export async function workingTimeOf(id: string, tx: Tx = db): Promise<WorkingTime | null> {
  const calendar = await calendarById(id, tx);
  return calendar && asWorkingTime(calendar);
}

export const asWorkingTime = (
  calendar: Pick<Calendar, "timeZone" | "hours" | "holidays" | "holidaySets">,
): WorkingTime => ({
  timeZone: calendar.timeZone,
  openings: Object.fromEntries(
    calendar.hours.map(({ weekday, opensAt, closesAt }) => [weekday, [{ opensAt, closesAt }]]),
  ),
  daysOff: new Set(daysOff(calendar, "en").map(({ on }) => on)),
});

/** How the record calls a calendar, whatever it is called later. */
export async function calendarLabel(id: string, tx: Tx = db): Promise<string> {
  const found = await tx.businessCalendar.findUnique({
    where: { id },
    select: { key: true, name: true },
  });
  return found ? calendarName(found, "en") : "";
}
