/** Says that a thread is settled, done with, or to be taken up again. */
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { holdThread, PATIENCE } from "./hold-thread.server";
import { recordThreadEvent } from "./record-thread-event.server";
import { decideMove, type ThreadMove } from "./thread-lifecycle";
import { writeThread } from "./write-thread.server";

export const resolveThread = (person: Person, threadId: string, now = new Date()) =>
  move(person, threadId, "resolve", now);

export const closeThread = (person: Person, threadId: string, now = new Date()) =>
  move(person, threadId, "close", now);

export const reopenThread = (person: Person, threadId: string, now = new Date()) =>
  move(person, threadId, "reopen", now);

const EVENTS = {
  resolve: "thread.resolved",
  close: "thread.closed",
  reopen: "thread.reopened",
} as const satisfies Partial<Record<ThreadMove, string>>;

function move(
  person: Person,
  threadId: string,
  name: keyof typeof EVENTS,
  now: Date,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const thread = await holdThread(tx, threadId);
    if (!thread) return refuse("threads.refusals.gone");
    const verdict = decideMove(name, thread.state);
    if (!verdict.ok) return verdict;

    const change = {
      state: verdict.value,
      turnSince: now,
      ...(name === "resolve" && {
        resolvedAt: now,
        chased: 0,
        chasedAt: null,
      }),
      ...(name === "reopen" && { resolvedAt: null }),
    };
    await writeThread(tx, person, thread, change, now);
    await recordThreadEvent(tx, person, thread, { kind: EVENTS[name] });
    return allow();
  }, PATIENCE);
}
