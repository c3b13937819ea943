/**
 * Writes a change of a thread that is in hand, and what follows from it: its clocks and the track
 * of its cases. The only writer of `Thread.state`.
 */
import type { Tx } from "~/platform/db.server";
import { settleClocks } from "./clocks/settle-clocks.server";
import type { HeldThread } from "./hold-thread.server";
import { reportThreads } from "./report-threads.server";
import type { ThreadState } from "./thread-lifecycle";
import type { Writer } from "./writer";

export type ThreadChange = Partial<{
  state: ThreadState;
  theirTicket: string;
  lastSaidAt: Date;
  firstReplyAt: Date;
  turnSince: Date;
  chased: number;
  chasedAt: Date | null;
  resolvedAt: Date | null;
}>;

export async function writeThread(
  tx: Tx,
  person: Writer,
  thread: HeldThread,
  change: ThreadChange,
  now: Date,
  settling: Parameters<typeof settleClocks>[4] = {},
): Promise<void> {
  const { count } = await tx.thread.updateMany({
    where: { id: thread.id, version: thread.version },
    data: { ...change, version: { increment: 1 }, updatedAt: now },
  });
  if (count !== 1) throw new Error("A thread was changed without being held.");
  await settleClocks(tx, person, { ...thread, ...change }, now, settling);
  await reportThreads(
    tx,
    thread.cases.map(({ id }) => id),
    now,
  );
}
