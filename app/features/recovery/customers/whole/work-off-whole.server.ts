/** Makes many customers whole, in parts. */
import { type Actor, systemActor } from "~/features/audit/actor";
import { isOpen } from "~/features/cases/case-phase";
import { seesCase } from "~/features/cases/case-scope";
import { holdCase } from "~/features/cases/hold-case.server";
import type { Person } from "~/features/identity/person";
import { stillAllowed } from "~/features/identity/stand-in.server";
import { workInParts } from "~/platform/database/work-in-parts.server";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { Prisma } from "~prisma/generated/client";
import { reportRecovery } from "../../report-recovery.server";
import { makePartWhole, restorePart } from "./change-whole.server";
import { tellWhole } from "./tell-whole.server";
import { wholeAmong } from "./whole-among.server";
import type { WholeScope } from "./whole-scope";

/** Small enough that somebody who works in this case meanwhile hardly waits. */
const AT_ONCE = 5_000;

export const workOffWholeRuns = (atOnce = AT_ONCE): Promise<void> =>
  workInParts(Prisma.sql`"WholeRun"`, (tx, id) => workOnPart(tx, id, atOnce));

type HeldRun = Awaited<ReturnType<typeof readRun>>;

async function readRun(tx: Tx, id: string) {
  const run = await tx.wholeRun.findUniqueOrThrow({ where: { id } });
  return { ...run, scope: run.scope as WholeScope };
}

async function workOnPart(tx: Tx, id: string, atOnce: number): Promise<boolean> {
  const run = await readRun(tx, id);
  const of = await holdCase(tx, run.caseId);
  const person = await stillAllowed(tx, run.startedById, "recovery:work");
  if (!of || !isOpen(of.phase) || !person || !seesCase(person, of)) {
    await end(tx, run, "stopped");
    return true;
  }
  return run.state === "running" ? changePart(tx, person, run, atOnce) : undoPart(tx, person, run);
}

async function changePart(tx: Tx, actor: Person, run: HeldRun, atOnce: number) {
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

async function undoPart(tx: Tx, actor: Person, run: HeldRun) {
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
  { id, caseId, state: before }: HeldRun,
  state: "done" | "stopped" | "undone",
  actor: Actor = systemActor,
): Promise<void> {
  await tx.wholeRun.update({ where: { id }, data: { state, endedAt: moment() } });
  // That they were made whole was told; that it was undone is once all of it is.
  if (before === "undoing" && state === "stopped") await reportRecovery(tx, caseId, moment());
  else await tellWhole(tx, actor, id);
}
