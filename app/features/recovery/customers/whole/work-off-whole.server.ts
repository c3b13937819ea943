/**
 * Makes many customers whole, some at a time: what a part did, how far it is and its events commit
 * together, so that whoever goes on after a crash begins behind the last whole part.
 */
import { type Actor, systemActor } from "~/features/audit/actor";
import { isOpen } from "~/features/cases/case-phase";
import { holdCase } from "~/features/cases/hold-case.server";
import { can } from "~/features/identity/permissions";
import { db, type Tx } from "~/platform/db.server";
import { giveWay } from "~/platform/giving-way.server";
import { moment } from "~/platform/moment.server";
import { Prisma } from "~prisma/generated/client";
import { makePartWhole, restorePart } from "./change-whole.server";
import { tellWhole } from "./tell-whole.server";
import { wholeAmong } from "./whole-among.server";
import type { WholeScope } from "./whole-scope";

/** Small enough that somebody who works in this case meanwhile hardly waits. */
const AT_ONCE = 5_000;
const PATIENCE = { maxWait: 20_000, timeout: 60_000 };

export async function workOffWholeRuns(atOnce = AT_ONCE): Promise<void> {
  const waiting = await db.wholeRun.findMany({
    where: { state: { in: ["running", "undoing"] } },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  for (const { id } of waiting) {
    while (!(await db.$transaction((tx) => workOnPart(tx, id, atOnce), PATIENCE))) giveWay();
  }
}

type HeldRun = NonNullable<Awaited<ReturnType<typeof holdRun>>>;

/** Null where nothing is to be done, or another worker is at it. */
async function holdRun(tx: Tx, id: string) {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "WholeRun" WHERE id = ${id}::uuid AND state IN ('running', 'undoing')
    FOR UPDATE SKIP LOCKED`;
  if (held.length === 0) return null;
  const run = await tx.wholeRun.findUniqueOrThrow({ where: { id } });
  return { ...run, scope: run.scope as WholeScope };
}

/** Whether nothing is left to do. */
async function workOnPart(tx: Tx, id: string, atOnce: number): Promise<boolean> {
  const run = await holdRun(tx, id);
  if (!run) return true;
  const of = await holdCase(tx, run.caseId);
  const actor = await whoeverBegan(tx, run, of?.businessId ?? null);
  if (!of || !isOpen(of.phase) || !actor) {
    await end(tx, run, run.state === "running" ? "stopped" : "undone");
    return true;
  }
  return run.state === "running" ? changePart(tx, actor, run, atOnce) : undoPart(tx, actor, run);
}

type Beginner = NonNullable<Awaited<ReturnType<typeof whoeverBegan>>>;

async function changePart(tx: Tx, actor: Beginner, run: HeldRun, atOnce: number) {
  const among = await wholeAmong(tx, run.caseId, run.scope);
  // Whoever came after it began is not of it.
  const asItBegan = Prisma.sql`${among} AND a."createdAt" <= ${run.createdAt}`;
  const { cursor, ...judged } = await makePartWhole(tx, actor, run, asItBegan, atOnce);
  if (judged.seen === 0) {
    await end(tx, run, "done", actor);
    return true;
  }
  const { seen, done, already, waiting, owed } = judged;
  await tx.wholeRun.update({
    where: { id: run.id },
    data: {
      cursor,
      seen: { increment: seen },
      done: { increment: done },
      already: { increment: already },
      waiting: { increment: waiting },
      owed: { increment: owed },
    },
  });
  return false;
}

async function undoPart(tx: Tx, actor: Beginner, run: HeldRun) {
  const part = await restorePart(tx, actor, run);
  if (!part) {
    await end(tx, run, "undone", actor);
    return true;
  }
  const { restored, kept } = part;
  await tx.wholeRun.update({
    where: { id: run.id },
    data: { undone: { increment: restored }, kept: { increment: kept } },
  });
  return false;
}

async function end(
  tx: Tx,
  { id }: HeldRun,
  state: "done" | "stopped" | "undone",
  actor: Actor = systemActor,
): Promise<void> {
  await tx.wholeRun.update({ where: { id }, data: { state, endedAt: moment() } });
  await tellWhole(tx, actor, id);
}

/** Their rights as they are now, not as they were when it began. */
async function whoeverBegan(
  tx: Tx,
  { startedById: id }: Pick<HeldRun, "startedById">,
  businessId: string | null,
) {
  const found = await tx.person.findFirst({
    where: {
      id,
      deactivatedAt: null,
      OR: [
        { seesAllBusinesses: true },
        ...(businessId ? [{ businesses: { some: { businessId } } }] : []),
      ],
    },
    select: { name: true, roles: true },
  });
  return found && can(found, "recovery:work")
    ? ({ kind: "person", id, name: found.name } as const)
    : null;
}
