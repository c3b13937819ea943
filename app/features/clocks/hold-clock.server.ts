/** Takes a clock in hand for the rest of a transaction. */
import type { Tx } from "~/platform/db.server";

export type HeldClock = NonNullable<Awaited<ReturnType<typeof holdClock>>>;

export const heldFacts = {
  id: true,
  caseId: true,
  kind: true,
  note: true,
  state: true,
  side: true,
  dueAt: true,
  source: true,
  certainty: true,
  checkedOn: true,
  calendarId: true,
  pausedAt: true,
  pausedSeconds: true,
  version: true,
} as const;

/** Everybody locks the case before its clocks, so that two who do both never wait for each other. */
export async function holdClock(tx: Tx, clockId: string) {
  await tx.$executeRaw`
    SELECT 1 FROM "Case" WHERE id = (SELECT "caseId" FROM "Clock" WHERE id = ${clockId}::uuid)
    FOR NO KEY UPDATE`;
  return tx.clock.findUnique({ where: { id: clockId }, select: heldFacts });
}
