/** Reads about promises. */
import { GOING } from "~/features/clocks/clock";
import { db, type Tx } from "~/platform/db.server";
import { readByCase } from "./read-by-case";

const shown = {
  id: true,
  side: true,
  state: true,
  whatEn: true,
  whatId: true,
  verbatim: true,
  owner: true,
  dueOn: true,
  dueAt: true,
  source: true,
  madeAt: true,
  endedAt: true,
  endedByName: true,
  reason: true,
  version: true,
  appeal: { select: { number: true, round: true } },
  item: { select: { doneOn: true } },
  messageId: true,
  message: { select: { caseId: true } },
  threadId: true,
  calendar: { select: { key: true, name: true } },
} as const;

/** With the clock that counts it on the case it is looked at from. */
const shownTo = (caseId: string) => ({ ...shown, clocks: goingOn(caseId) });

const STILL_GOING = [...GOING];

const goingOn = (caseId: string) => ({
  where: { caseId, state: { in: STILL_GOING } },
  take: 1,
  select: { state: true as const, dueAt: true as const },
});

export type PromiseInList = Awaited<ReturnType<typeof promisesOfCase>>[number];

/** Open ones first, the nearest first; then what ended last. */
export function promisesOfCase(caseId: string, tx: Tx = db) {
  return tx.promise.findMany({
    where: readByCase(caseId),
    orderBy: [
      { state: "asc" },
      { endedAt: { sort: "desc", nulls: "first" } },
      { dueAt: { sort: "asc", nulls: "last" } },
      { id: "asc" },
    ],
    take: 200,
    select: shownTo(caseId),
  });
}

export function promiseOfCase(caseId: string, id: string, tx: Tx = db) {
  return tx.promise.findFirst({ where: { id, ...readByCase(caseId) }, select: shownTo(caseId) });
}

/** What was promised in some messages, as one case reads it. */
export function promisesOfMessages(caseId: string, messageIds: readonly string[], tx: Tx = db) {
  return tx.promise.findMany({
    where: { messageId: { in: [...messageIds] }, ...readByCase(caseId) },
    orderBy: { id: "asc" },
    select: shownTo(caseId),
  });
}

/** What is still to be kept of a thread, as one case reads it; the nearest first. */
export function openPromisesOfThread(caseId: string, threadId: string, tx: Tx = db) {
  return tx.promise.findMany({
    where: { threadId, state: "open", ...readByCase(caseId) },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: 50,
    select: shownTo(caseId),
  });
}

/** What is still to be kept, for the page of the case. */
export function openPromises(caseId: string, most: number, tx: Tx = db) {
  return tx.promise.findMany({
    where: { state: "open", ...readByCase(caseId) },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: most,
    select: {
      id: true,
      side: true,
      state: true,
      whatEn: true,
      whatId: true,
      verbatim: true,
      dueAt: true,
      clocks: goingOn(caseId),
    },
  });
}
