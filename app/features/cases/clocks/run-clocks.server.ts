/** What people do with the clocks of a case by hand. */

import { touchCase } from "~/features/cases/tracks/report-track.server";
import { clockOfCase } from "~/features/clocks/clock-queries.server";
import { cancelClock, changeDueDate, meetClock } from "~/features/clocks/end-clocks.server";
import { type NewClock, startClock } from "~/features/clocks/start-clock.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { refuse, type Verdict } from "~/platform/verdict";

export function startCaseClock(
  person: Person,
  clock: Omit<NewClock, "source" | "startsAt">,
  now = new Date(),
): Promise<string> {
  return db.$transaction(async (tx) => {
    const id = await startClock(tx, person, { ...clock, source: person.name, startsAt: now });
    await touchCase(tx, clock.caseId, now);
    return id;
  });
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

type NewDate = { dueAt: Date | null; reason?: string; version: number };

export function dateCaseClock(
  person: Person,
  caseId: string,
  clockId: string,
  date: NewDate,
  now = new Date(),
): Promise<Verdict> {
  return onClock(caseId, clockId, now, (tx) => changeDueDate(tx, person, clockId, date));
}

function onClock(
  caseId: string,
  clockId: string,
  now: Date,
  work: (tx: Tx) => Promise<Verdict>,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    if (!(await clockOfCase(caseId, clockId, tx))) return refuse("clocks.refusals.gone");
    const verdict = await work(tx);
    if (verdict.ok) await touchCase(tx, caseId, now);
    return verdict;
  });
}
