/** Sees to it that of several processes one reads a mailbox, how far it got, and when it is read again. */
import { db, type Tx } from "~/platform/db.server";
import type { MailboxProblem } from "./mailbox";
import { type MailboxReader, visibleMailbox } from "./mailbox-scope";
import { nextReading } from "./next-reading";

/** A process that says nothing for so long is taken for dead. */
export const CLAIM_LASTS = 3 * 60_000;

/** What a process holds of a mailbox. `until` tells its hold from that of another. */
export type MailboxClaim = { id: string; until: Date };

/** Another process has the mailbox, or somebody changed it: whatever was fetched is fetched again. */
export class ClaimLost extends Error {}

const isFree = (now: Date) => ({
  access: { not: "none" as const },
  pausedAt: null,
  OR: [{ claimedUntil: null }, { claimedUntil: { lt: now } }],
});

export async function dueMailboxes(now = new Date()): Promise<string[]> {
  const due = await db.mailbox.findMany({
    where: { ...isFree(now), nextAt: { lte: now } },
    orderBy: { nextAt: "asc" },
    take: 200,
    select: { id: true },
  });
  return due.map(({ id }) => id);
}

/** Null while another process has it. */
export async function claimMailbox(id: string, now = new Date()): Promise<MailboxClaim | null> {
  const until = new Date(now.getTime() + CLAIM_LASTS);
  const { count } = await db.mailbox.updateMany({
    where: { id, ...isFree(now) },
    data: { claimedUntil: until },
  });
  return count === 1 ? { id, until } : null;
}

/** Holds on. Throws ClaimLost where it is held by another, paused or removed. */
export async function renewClaim(claim: MailboxClaim, now = new Date()): Promise<MailboxClaim> {
  // Never the same moment twice: it is what the hold is known by.
  const until = new Date(Math.max(now.getTime() + CLAIM_LASTS, claim.until.getTime() + 1));
  const { count } = await db.mailbox.updateMany({
    where: { id: claim.id, claimedUntil: claim.until, pausedAt: null },
    data: { claimedUntil: until, triedAt: now, readAt: now, problem: null, failures: 0 },
  });
  if (count !== 1) throw new ClaimLost();
  return { id: claim.id, until };
}

/** How far the folder is read, in the transaction that keeps what was read. Throws ClaimLost. */
export async function noteRead(
  tx: Tx,
  { id, until }: MailboxClaim,
  { uidValidity, lastUid }: { uidValidity: bigint; lastUid: number },
): Promise<void> {
  const { count } = await tx.mailbox.updateMany({
    where: { id, claimedUntil: until },
    data: { uidValidity, lastUid },
  });
  if (count !== 1) throw new ClaimLost();
}

/** Lets go of it and says how it went. Nothing happens where it is not held any more. */
export async function releaseMailbox(
  { id, until }: MailboxClaim,
  trouble: { problem: MailboxProblem; text: string } | null,
  now = new Date(),
): Promise<void> {
  const held = await db.mailbox.findFirst({
    where: { id, claimedUntil: until },
    select: { failures: true },
  });
  if (!held) return;
  const failures = trouble ? held.failures + 1 : 0;
  await db.mailbox.updateMany({
    where: { id, claimedUntil: until },
    data: {
      claimedUntil: null,
      triedAt: now,
      ...(!trouble && { readAt: now }),
      problem: trouble?.problem ?? null,
      problemText: trouble?.text.slice(0, 500) ?? "",
      failures,
      nextAt: nextReading({ problem: trouble?.problem ?? null, failures }, now),
    },
  });
}

/** Has it read at once, also where it was to be left alone for a while. False: there is none. */
export async function readSoon(
  reader: MailboxReader,
  id: string,
  now = new Date(),
): Promise<boolean> {
  const where = { AND: [visibleMailbox(reader), { id }] };
  const { count } = await db.mailbox.updateMany({ where, data: { nextAt: now } });
  return count === 1;
}
