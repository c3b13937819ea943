/**
 * Takes a thread in hand for the rest of a transaction, and before it every case it is about, in
 * one order: whoever writes on it, or on a clock or the track of one of its cases, waits here.
 */
import type { Tx } from "~/platform/db.server";

const held = {
  id: true,
  party: true,
  title: true,
  state: true,
  theirTicket: true,
  lastSaidAt: true,
  firstReplyAt: true,
  turnSince: true,
  chased: true,
  chasedAt: true,
  version: true,
  openedForId: true,
  language: true,
  provider: {
    select: { id: true, name: true, calendarId: true, replyHours: true },
  },
  cases: {
    orderBy: { linkedAt: "asc" },
    select: { case: { select: { id: true, reference: true, phase: true, businessId: true } } },
  },
} as const;

export type HeldThread = NonNullable<Awaited<ReturnType<typeof holdThread>>>;

/** A thread may be about 200 cases, each with its clocks and its stage: writing on it takes its time. */
export const PATIENCE = { maxWait: 20_000, timeout: 60_000 };

/** With `joining` in hand too: cases that are about to be tied to it. */
export async function holdThread(tx: Tx, threadId: string, joining: readonly string[] = []) {
  await tx.$executeRaw`
    SELECT 1 FROM "Case" WHERE id IN (
      SELECT "caseId" FROM "ThreadCase" WHERE "threadId" = ${threadId}::uuid
    ) OR id = ANY(${[...joining]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  await tx.$executeRaw`SELECT 1 FROM "Thread" WHERE id = ${threadId}::uuid FOR NO KEY UPDATE`;
  const found = await tx.thread.findUnique({ where: { id: threadId }, select: held });
  return found && { ...found, cases: found.cases.map((link) => link.case) };
}
