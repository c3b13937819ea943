/** Clocks of a case. */
import { db, type Tx } from "~/platform/db.server";

export type ClockOfCase = Awaited<ReturnType<typeof clocksOfCase>>[number];

const shown = {
  id: true,
  kind: true,
  side: true,
  state: true,
  startsAt: true,
  dueAt: true,
  source: true,
  certainty: true,
  checkedOn: true,
  appealId: true,
  calendar: { select: { id: true, key: true, name: true } },
  pausedAt: true,
  pausedSeconds: true,
  endedAt: true,
  reason: true,
  note: true,
  version: true,
} as const;

export function clocksOfCase(caseId: string, tx: Tx = db) {
  return tx.clock.findMany({ where: { caseId }, orderBy: { id: "asc" }, select: shown });
}

/** The clock a page is about, within the case it claims to belong to. */
export function clockOfCase(caseId: string, clockId: string, tx: Tx = db) {
  return tx.clock.findFirst({ where: { id: clockId, caseId }, select: shown });
}

/** When a clock stood still, and why; the latest first. */
export function pausesOfClock(clockId: string, tx: Tx = db) {
  return tx.clockPause.findMany({
    where: { clockId },
    orderBy: { from: "desc" },
    select: { id: true, from: true, until: true, reason: true, byName: true, endedByName: true },
  });
}
