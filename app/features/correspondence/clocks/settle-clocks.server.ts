/** Makes the clocks of a thread agree with how it stands, on each of its open cases. */
import { isOpen } from "~/features/cases/case-phase";
import { GOING } from "~/features/clocks/clock";
import { cancelClock, meetClock } from "~/features/clocks/end-clocks.server";
import { pauseClock, resumeClock } from "~/features/clocks/pausing/pause-clock.server";
import { startClock } from "~/features/clocks/start-clock.server";
import type { HeldThread } from "~/features/correspondence/hold-thread.server";
import { awaitedOf, promisesFor } from "~/features/correspondence/promised/awaited";
import { promisesOfThreads } from "~/features/correspondence/promised/thread-promises.server";
import type { Writer } from "~/features/correspondence/writer";
import type { Tx } from "~/platform/db.server";
import { CLOCKS } from "~templates/rules/clocks";
import { termsOf } from "./terms.server";
import { promiseClocks, THREAD_CLOCKS, type WantedClock, wantedClocks } from "./wanted-clocks";

type Settling = {
  /** What was promised has changed: the chase that runs moves with it. */
  movesChase?: boolean;
};

export async function settleClocks(
  tx: Tx,
  person: Writer,
  thread: HeldThread,
  now: Date,
  { movesChase = false }: Settling = {},
): Promise<void> {
  const terms = await termsOf(thread, tx);
  const open = thread.cases.filter(({ phase }) => isOpen(phase));
  const promises = await promisesOfThreads(tx, [thread.id]);
  if (promises.length > 0) {
    const known = await knownClocks(tx, thread.id);
    for (const { id } of open) {
      const wanted = promiseClocks({ ...thread, promises: promisesFor(promises, id) }, terms);
      await settleCase(tx, person, thread, id, { wanted, known: known(id, isOfPromise) }, now);
    }
  }
  // How long they still have may have changed with what stood still.
  const awaited = promises.length > 0 ? await promisesOfThreads(tx, [thread.id]) : [];
  const times = { ...thread, firstAskedAt: await firstAskedAt(tx, thread.id) };
  const known = await knownClocks(tx, thread.id);
  for (const { id, phase } of thread.cases) {
    const here = promisesFor(awaited, id);
    const promisedAt = awaitedOf(here, { ...thread, caseId: id })?.dueAt ?? null;
    const wanted = isOpen(phase)
      ? wantedClocks({ ...times, promises: here, promisedAt }, terms)
      : [];
    await settleCase(tx, person, thread, id, { wanted, known: known(id), movesChase }, now);
  }
}

type Clocks = { wanted: readonly WantedClock[]; known: readonly Stored[] } & Settling;

async function settleCase(
  tx: Tx,
  person: Writer,
  thread: HeldThread,
  caseId: string,
  { wanted, known, movesChase = false }: Clocks,
  now: Date,
): Promise<void> {
  for (const clock of known.filter(({ state }) => GOING.some((going) => going === state))) {
    const still = wanted.find((each) => isSame(each, clock));
    if (!still) {
      const end = isMet(clock, thread) ? meetClock : cancelClock;
      await end(tx, person, clock.id, { isToldElsewhere: true }, now);
    } else if (still.isPaused && clock.state === "running") {
      // One whose date has passed is missed, and does not stand still any more.
      await pauseClock(tx, person, clock.id, { reason: "" }, now);
    } else if (!still.isPaused && clock.state === "paused") {
      await resumeClock(tx, person, clock.id, now);
    } else if (movesChase && isChase(still) && !isSameMoment(still.dueAt, clock.dueAt)) {
      await cancelClock(tx, person, clock.id, { isToldElsewhere: true }, now);
      await start(tx, person, thread.id, caseId, still);
    }
  }
  // One that was ended by hand is not started again.
  for (const clock of wanted.filter((each) => !known.some((other) => isSame(each, other)))) {
    await start(tx, person, thread.id, caseId, clock);
  }
}

type Stored = {
  id: string;
  kind: string;
  startsAt: Date;
  dueAt: Date | null;
  state: string;
  promiseId: string | null;
};

/** The clocks of a thread, by the case that counts them. */
async function knownClocks(tx: Tx, threadId: string) {
  const found = await tx.clock.findMany({
    where: { threadId, kind: { in: [...THREAD_CLOCKS] } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      caseId: true,
      kind: true,
      startsAt: true,
      dueAt: true,
      state: true,
      promiseId: true,
    },
  });
  const byCase = new Map<string, Stored[]>();
  for (const { caseId, ...clock } of found) {
    byCase.set(caseId, [...(byCase.get(caseId) ?? []), clock]);
  }
  return (caseId: string, fits: (clock: Stored) => boolean = () => true): Stored[] =>
    (byCase.get(caseId) ?? []).filter(fits);
}

const isOfPromise = ({ promiseId }: Stored) => promiseId !== null;
const isChase = ({ kind }: WantedClock) => kind === "thread_chase";
const isSameMoment = (one: Date | null, other: Date | null) => one?.getTime() === other?.getTime();

/** A promise has one clock; the others are told apart by what they are about and since when. */
const isSame = (wanted: WantedClock, stored: Stored) =>
  wanted.promiseId || stored.promiseId
    ? wanted.promiseId === stored.promiseId
    : wanted.kind === stored.kind && wanted.startsAt.getTime() === stored.startsAt.getTime();

/** Whether what it waited for has come; otherwise nobody waits for it any more. */
function isMet(
  { kind, startsAt }: Pick<Stored, "kind" | "startsAt">,
  { state, firstReplyAt, chasedAt }: HeldThread,
): boolean {
  switch (kind) {
    case "thread_first_reply":
    case "direct_support_reply":
      return firstReplyAt !== null;
    case "thread_answer":
      return state === "waiting_them" || state === "resolved";
    case "thread_chase":
      return chasedAt !== null && chasedAt > startsAt;
    default:
      // How a promise ended, people say.
      return false;
  }
}

/** No rule brings what we promise; whoever wrote it down is its source. */
const OWN_PROMISE = { source: "", certainty: "stated" } as const;

async function start(
  tx: Tx,
  person: Writer,
  threadId: string,
  caseId: string,
  { kind, side, startsAt, dueAt, source, calendarId, note, promiseId }: WantedClock,
): Promise<void> {
  const rule = kind === "promise" ? OWN_PROMISE : CLOCKS[kind];
  await startClock(tx, person, {
    caseId,
    threadId,
    kind,
    side,
    startsAt,
    dueAt,
    source: source ?? (rule.source || person.name),
    certainty: rule.certainty,
    calendarId,
    note,
    promiseId,
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
