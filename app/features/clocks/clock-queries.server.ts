/** Clocks of a case. */
import { db, type Tx } from "~/platform/db.server";

export type ClockOfCase = Awaited<ReturnType<typeof clocksOfCase>>[number];

export function clocksOfCase(caseId: string, tx: Tx = db) {
  return tx.clock.findMany({
    where: { caseId },
    orderBy: { id: "asc" },
    select: {
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
      endedAt: true,
      reason: true,
      note: true,
      version: true,
    },
  });
}

/** The clock a form is about, within the case it claims to belong to. */
export function clockOfCase(caseId: string, clockId: string, tx: Tx = db) {
  return tx.clock.findFirst({
    where: { id: clockId, caseId },
    select: { id: true, kind: true, note: true, dueAt: true, state: true, version: true },
  });
}
