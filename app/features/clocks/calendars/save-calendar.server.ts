/** Adds a business calendar, changes one, or takes one out of the choices. Dates already counted stay. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { type Calendar, calendarById } from "./calendar-queries.server";
import {
  asStoredHours,
  type CalendarEdit,
  type NewCalendar,
  type NewHoliday,
} from "./calendar-schemas";
import { calendarName } from "./days-off";

export function addCalendar(actor: Actor, { hours, ...calendar }: NewCalendar): Promise<string> {
  return db.$transaction(async (tx) => {
    const { id } = await tx.businessCalendar.create({
      data: { ...calendar, hours: { create: asStoredHours(hours) } },
      select: { id: true },
    });
    await record(tx, actor, id, "calendar.added", { name: calendar.name });
    return id;
  });
}

export function editCalendar(
  actor: Actor,
  id: string,
  { version, hours, ...calendar }: CalendarEdit,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const before = await calendarById(id, tx);
    if (!before) return refuse("calendars.refusals.gone");
    const { count } = await tx.businessCalendar.updateMany({
      where: { id, version },
      data: { ...calendar, version: { increment: 1 } },
    });
    if (count === 0) return refuse("calendars.refusals.changedMeanwhile");

    await tx.calendarHours.deleteMany({ where: { calendarId: id } });
    await tx.calendarHours.createMany({
      data: asStoredHours(hours).map((day) => ({ calendarId: id, ...day })),
    });
    const after = await calendarById(id, tx);
    await record(tx, actor, id, "calendar.changed", {
      name: calendar.name,
      before: summary(before),
      after: after && summary(after),
    });
    return allow();
  });
}

export function setCalendarArchived(
  actor: Actor,
  id: string,
  archivedAt: Date | null,
): Promise<void> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.businessCalendar.updateMany({
      where: { id, archivedAt: archivedAt ? null : { not: null } },
      data: { archivedAt, version: { increment: 1 } },
    });
    const found = count > 0 && (await calendarById(id, tx));
    if (!found) return;
    const kind = archivedAt ? "calendar.archived" : "calendar.restored";
    await record(tx, actor, id, kind, { name: calendarName(found, "en") });
  });
}

/** A day off. One that is free already keeps the name it is given last. */
export function addHoliday(actor: Actor, calendarId: string, { on, name }: NewHoliday) {
  return db.$transaction(async (tx): Promise<Verdict> => {
    const found = await calendarById(calendarId, tx);
    if (!found) return refuse("calendars.refusals.gone");
    const day = new Date(`${on}T00:00:00Z`);
    await tx.calendarHoliday.upsert({
      where: { calendarId_on: { calendarId, on: day } },
      create: { calendarId, on: day, name },
      update: { name },
      select: { id: true },
    });
    const detail = { name: calendarName(found, "en"), on: day.toISOString(), day: name };
    await record(tx, actor, calendarId, "calendar.day_added", detail);
    return allow();
  });
}

export function removeHoliday(actor: Actor, calendarId: string, holidayId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const found = await calendarById(calendarId, tx);
    const holiday = found?.holidays.find(({ id }) => id === holidayId);
    if (!found || !holiday) return;
    const { count } = await tx.calendarHoliday.deleteMany({ where: { id: holidayId, calendarId } });
    if (count === 0) return;
    const detail = {
      name: calendarName(found, "en"),
      on: holiday.on.toISOString(),
      day: holiday.name,
    };
    await record(tx, actor, calendarId, "calendar.day_removed", detail);
  });
}

/** Everything that decides how time is counted, on one line for the record. */
const summary = ({ timeZone, hours, holidaySets }: Calendar): string =>
  [
    timeZone,
    ...hours.map(({ weekday, opensAt, closesAt }) => `${weekday}: ${opensAt}-${closesAt}`),
    ...holidaySets,
  ].join("; ");

type CalendarEvent =
  | "calendar.added"
  | "calendar.changed"
  | "calendar.archived"
  | "calendar.restored"
  | "calendar.day_added"
  | "calendar.day_removed";

const record = (
  tx: Tx,
  actor: Actor,
  id: string,
  kind: CalendarEvent,
  detail: Record<string, string | null>,
) => recordEvent(tx, actor, { subject: { kind: "calendar", id }, kind, detail });
