/** What people do with the clocks of a case by hand. */
import { isOpen } from "~/features/cases/case-phase";
import { holdCase } from "~/features/cases/hold-case.server";
import { touchCase } from "~/features/cases/tracks/touch-case.server";
import { addWorkingTime } from "~/features/clocks/calendars/business-hours";
import { workingTimeOf } from "~/features/clocks/calendars/calendar-queries.server";
import { outlivesCase } from "~/features/clocks/clock-kind";
import { clockOfCase } from "~/features/clocks/clock-queries.server";
import { type ClockFacts, editClock } from "~/features/clocks/edit-clock.server";
import { cancelClock, meetClock } from "~/features/clocks/end-clocks.server";
import { pauseClock, resumeClock } from "~/features/clocks/pausing/pause-clock.server";
import { type NewClock, startClock } from "~/features/clocks/start-clock.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { allow, refuse, type Verdict } from "~/platform/verdict";

const HOUR = 3_600_000;

type ClockByHand = Omit<NewClock, "startsAt" | "source" | "checkedOn"> & {
  /** Where it comes from; the person, when empty. */
  source?: string;
  /** Instead of a date: so many hours from now, in the time of the calendar. */
  hours?: number | null;
};

/** Its id. Whoever sets a date has looked at where it comes from today. */
export function startCaseClock(
  person: Person,
  { hours = null, ...clock }: ClockByHand,
  now = new Date(),
): Promise<Verdict<string>> {
  return db.$transaction(async (tx) => {
    const held = await holdCase(tx, clock.caseId);
    if (!held || !isOpen(held.phase)) return refuse("clocks.refusals.caseOver");
    const dueAt = hours ? await dueInHours(tx, clock.calendarId ?? null, hours, now) : clock.dueAt;
    if (hours && !dueAt) return refuse("clocks.refusals.nobodyWorks");

    const id = await startClock(tx, person, {
      ...clock,
      dueAt,
      source: clock.source || person.name,
      checkedOn: new Date(`${wallClockOf(now, person.timeZone).slice(0, 10)}T00:00:00Z`),
      startsAt: now,
    });
    await touchCase(tx, clock.caseId, now);
    return allow(id);
  });
}

/** Null in a calendar in which nobody works, or that is not there. */
async function dueInHours(
  tx: Tx,
  calendarId: string | null,
  hours: number,
  now: Date,
): Promise<Date | null> {
  if (!calendarId) return new Date(now.getTime() + hours * HOUR);
  const calendar = await workingTimeOf(calendarId, tx);
  return calendar && addWorkingTime(calendar, now, hours * HOUR);
}

type Ending = { state: "met" | "cancelled"; reason?: string };

export function endCaseClock(
  person: Person,
  caseId: string,
  clockId: string,
  { state, reason }: Ending,
  now = new Date(),
): Promise<Verdict> {
  const end = state === "met" ? meetClock : cancelClock;
  return onClock(caseId, clockId, now, (tx) => end(tx, person, clockId, { reason }, now));
}

type Correction = ClockFacts & { reason: string; version: number };

export function editCaseClock(
  person: Person,
  caseId: string,
  clockId: string,
  correction: Correction,
  now = new Date(),
): Promise<Verdict> {
  return onClock(caseId, clockId, now, (tx) => editClock(tx, person, clockId, correction, now));
}

export function pauseCaseClock(
  person: Person,
  caseId: string,
  clockId: string,
  pause: { reason: string },
  now = new Date(),
): Promise<Verdict> {
  return onClock(caseId, clockId, now, (tx) => pauseClock(tx, person, clockId, pause, now));
}

export function resumeCaseClock(
  person: Person,
  caseId: string,
  clockId: string,
  now = new Date(),
): Promise<Verdict<Date | null>> {
  return onClock(caseId, clockId, now, (tx) => resumeClock(tx, person, clockId, now));
}

function onClock<T>(
  caseId: string,
  clockId: string,
  now: Date,
  work: (tx: Tx) => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  return db.$transaction(async (tx) => {
    const held = await holdCase(tx, caseId);
    if (!held || !isOpen(held.phase)) return refuse("clocks.refusals.caseOver");
    const clock = await clockOfCase(caseId, clockId, tx);
    if (!clock) return refuse("clocks.refusals.gone");
    if (outlivesCase(clock.kind)) return refuse("clocks.refusals.byRequest");
    const verdict = await work(tx);
    if (verdict.ok) await touchCase(tx, caseId, now);
    return verdict;
  });
}
