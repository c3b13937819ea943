/** Reads about promises. */
import { db, type Tx } from "~/platform/db.server";

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
} as const;

export type PromiseInList = Awaited<ReturnType<typeof promisesOfCase>>[number];

/** Open ones first, the nearest first; then what ended last. */
export function promisesOfCase(caseId: string, tx: Tx = db) {
  return tx.promise.findMany({
    where: { caseId },
    orderBy: [
      { state: "asc" },
      { endedAt: { sort: "desc", nulls: "first" } },
      { dueAt: { sort: "asc", nulls: "last" } },
      { id: "asc" },
    ],
    take: 200,
    select: shown,
  });
}

export function promiseOfCase(caseId: string, id: string, tx: Tx = db) {
  return tx.promise.findFirst({ where: { id, caseId }, select: shown });
}

/** What is still to be kept, for the page of the case. */
export function openPromises(caseId: string, most: number, tx: Tx = db) {
  return tx.promise.findMany({
    where: { caseId, state: "open" },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: most,
    select: { id: true, side: true, whatEn: true, whatId: true, verbatim: true, dueAt: true },
  });
}
