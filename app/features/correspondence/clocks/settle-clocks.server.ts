/** Makes the clocks of a thread agree with how it stands, on each of its open cases. */
import { isOpen } from "~/features/cases/case-phase";
import { GOING } from "~/features/clocks/clock";
import { cancelClock, meetClock } from "~/features/clocks/end-clocks.server";
import { pauseClock, resumeClock } from "~/features/clocks/pausing/pause-clock.server";
import { startClock } from "~/features/clocks/start-clock.server";
import type { HeldThread } from "~/features/correspondence/hold-thread.server";
import type { Writer } from "~/features/correspondence/writer";
import type { Tx } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { CLOCKS } from "~templates/rules/clocks";
import { termsOf } from "./terms.server";
import { THREAD_CLOCKS, type WantedClock, wantedClocks } from "./wanted-clocks";

export async function settleClocks(
  tx: Tx,
  person: Writer,
  thread: HeldThread,
  now: Date,
): Promise<void> {
  const terms = await termsOf(thread, tx);
  const times = { ...thread, firstAskedAt: await firstAskedAt(tx, thread.id) };
  const wanted = wantedClocks(times, terms);
  for (const { id, phase } of thread.cases) {
    await settleCase(tx, person, thread, id, isOpen(phase) ? wanted : [], now);
  }
}

async function settleCase(
  tx: Tx,
  person: Writer,
  thread: HeldThread,
  caseId: string,
  wanted: readonly WantedClock[],
  now: Date,
): Promise<void> {
  const known = await tx.clock.findMany({
    where: { caseId, threadId: thread.id, kind: { in: [...THREAD_CLOCKS] } },
    select: { id: true, kind: true, startsAt: true, state: true },
  });
  for (const clock of known.filter(({ state }) => GOING.some((going) => going === state))) {
    const still = wanted.find((each) => isSame(each, clock));
    if (!still) {
      const end = isMet(clock, thread) ? meetClock : cancelClock;
      await end(tx, person, clock.id, { isToldElsewhere: true }, now);
    } else if (still.isPaused && clock.state === "running") {
      const reason = textsFor(person.language)("threads.serverOnly.theyWait");
      // One whose date has passed is missed, and does not stand still any more.
      await pauseClock(tx, person, clock.id, { reason }, now);
    } else if (!still.isPaused && clock.state === "paused") {
      await resumeClock(tx, person, clock.id, now);
    }
  }
  // One that was ended by hand is not started again.
  for (const clock of wanted.filter((each) => !known.some((other) => isSame(each, other)))) {
    await start(tx, person, thread.id, caseId, clock);
  }
}

type Stored = { kind: string; startsAt: Date };

const isSame = (wanted: WantedClock, stored: Stored) =>
  wanted.kind === stored.kind && wanted.startsAt.getTime() === stored.startsAt.getTime();

/** Whether what it waited for has come; otherwise nobody waits for it any more. */
function isMet({ kind, startsAt }: Stored, { state, firstReplyAt, chasedAt }: HeldThread): boolean {
  switch (kind) {
    case "thread_first_reply":
    case "direct_support_reply":
      return firstReplyAt !== null;
    case "thread_answer":
      return state === "waiting_them" || state === "resolved";
    case "thread_chase":
      return chasedAt !== null && chasedAt > startsAt;
    default:
      return state === "resolved";
  }
}

async function start(
  tx: Tx,
  person: Writer,
  threadId: string,
  caseId: string,
  { kind, side, startsAt, dueAt, source, calendarId, note }: WantedClock,
): Promise<void> {
  const rule = CLOCKS[kind];
  await startClock(tx, person, {
    caseId,
    threadId,
    kind,
    side,
    startsAt,
    dueAt,
    source: source ?? rule.source,
    certainty: rule.certainty,
    calendarId,
    note,
  });
}

async function firstAskedAt(tx: Tx, threadId: string): Promise<Date | null> {
  const first = await tx.message.findFirst({
    where: { threadId, direction: "out" },
    orderBy: [{ happenedAt: "asc" }, { id: "asc" }],
    select: { happenedAt: true },
  });
  return first?.happenedAt ?? null;
}
