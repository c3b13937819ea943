/** Sees to it that of several processes one asks, and that each time is asked once. */
import { db, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";

/** A process that has not finished by then is taken for dead. */
const LEASE = 15 * 60_000;
const AT_ONCE = 200;

/** Puts what is due into the queue, one job for each connection. Safe to run several times at once. */
export async function queueDuePolls(now = new Date()): Promise<void> {
  await db.$transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "PollConnection" WHERE "nextAt" <= ${now} AND "pausedAt" IS NULL
      ORDER BY "nextAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`;
    for (const { id } of due) await queuePoll(tx, id, now);
  });
}

/** Once queued it is due again only if nobody gets round to it. */
export async function queuePoll(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.pollConnection.update({
    where: { id },
    data: { nextAt: new Date(now.getTime() + LEASE) },
    select: { id: true },
  });
  const payload = { connectionId: id, wantedAt: now.toISOString() };
  await enqueue(tx, "poll-connection", payload, { key: `poll ${id}` });
}

export type Claim = { id: string; until: Date };

/**
 * Takes a connection in hand. Null while another process has it, while it is paused, and when it was
 * asked after `wantedAt`, the moment at which somebody wanted it asked.
 */
export async function claimPoll(id: string, wantedAt: Date, now: Date): Promise<Claim | null> {
  const until = new Date(now.getTime() + LEASE);
  const { count } = await db.pollConnection.updateMany({
    where: {
      id,
      pausedAt: null,
      AND: [
        { OR: [{ claimedUntil: null }, { claimedUntil: { lt: now } }] },
        { OR: [{ triedAt: null }, { triedAt: { lt: wantedAt } }] },
      ],
    },
    data: { claimedUntil: until },
  });
  return count === 1 ? { id, until } : null;
}

export async function releasePoll({ id, until }: Claim): Promise<void> {
  await db.pollConnection.updateMany({
    where: { id, claimedUntil: until },
    data: { claimedUntil: null },
  });
}
