/** Reads about promises. */
import { GOING } from "~/features/clocks/clock";
import { readTogether } from "~/platform/database/read-together.server";
import { db, type Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
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

type OpenPromise = Pick<
  PromiseInList,
  "id" | "side" | "state" | "whatEn" | "whatId" | "verbatim" | "dueAt"
>;
type PromiseClock = PromiseInList["clocks"][number];
type ClockBeside = { clockState: PromiseClock["state"] | null; clockDueAt: Date | null };

/** What is still to be kept, for the page of the case, with the clock that counts it there. */
export async function openPromises(caseId: string, most: number) {
  const found = await readTogether<OpenPromise & ClockBeside>(
    Prisma.sql`
    SELECT p.id, p.side::text, p.state::text, p."whatEn", p."whatId", p.verbatim, p."dueAt",
      k.state AS "clockState", k."dueAt" AS "clockDueAt"
    FROM "Promise" p
    LEFT JOIN "Message" m ON m.id = p."messageId"
    LEFT JOIN LATERAL (
      SELECT k.state::text, k."dueAt" FROM "Clock" k
      WHERE k."promiseId" = p.id AND k."caseId" = ${caseId}::uuid
        AND k.state::text = ANY(${STILL_GOING}) LIMIT 1
    ) k ON TRUE
    WHERE p.state = 'open' AND (p."caseId" = ${caseId}::uuid
      OR (m.id IS NOT NULL AND m."caseId" IS NULL AND EXISTS (SELECT 1 FROM "ThreadCase" t
        WHERE t."threadId" = p."threadId" AND t."caseId" = ${caseId}::uuid)))
    ORDER BY p."dueAt" NULLS LAST, p.id LIMIT ${most}`,
    ["dueAt", "clockDueAt"],
  );
  return found.map(({ clockState, clockDueAt, ...promise }) => ({
    ...promise,
    clock: clockState && { state: clockState, dueAt: clockDueAt },
  }));
}
