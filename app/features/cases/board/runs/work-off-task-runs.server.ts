/** Works on many tasks in parts. Cases are held before their tasks, as by everybody who works on one. */

import { takeBackRemark, writeRemark } from "~/features/cases/tasks/macros/remark.server";
import { reportTasksOf } from "~/features/cases/tasks/report-tasks.server";
import type { Person } from "~/features/identity/person";
import { stillAllowed } from "~/features/identity/stand-in.server";
import {
  casesChangedBefore,
  changeManyTasks,
  keepRemarks,
  partToRestore,
  restoreManyTasks,
} from "~/features/tasks/change-many-tasks.server";
import type { ManyTasksChange } from "~/features/tasks/many-tasks";
import { workInParts } from "~/platform/database/work-in-parts.server";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { Prisma } from "~prisma/generated/client";
import { tasksMatching, whoseTasks } from "../task-condition.server";
import type { RunScope } from "./begin-task-run.server";

/** Small enough that somebody who works on one of these tasks meanwhile hardly waits. */
const AT_ONCE = 5_000;

export const workOffTaskRuns = (atOnce = AT_ONCE): Promise<void> =>
  workInParts(Prisma.sql`"TaskRun"`, (tx, id) => workOnPart(tx, id, atOnce));

type HeldRun = Awaited<ReturnType<typeof readRun>>;

async function readRun(tx: Tx, id: string) {
  const run = await tx.taskRun.findUniqueOrThrow({ where: { id } });
  return { ...run, scope: run.scope as RunScope, change: run.change as ManyTasksChange };
}

async function workOnPart(tx: Tx, id: string, atOnce: number): Promise<boolean> {
  const run = await readRun(tx, id);
  const person = await stillAllowed(tx, run.startedById, "task:manage");
  if (!person) {
    // In mid-undo it is not undone: from here whoever began it goes on once they may again.
    await tx.taskRun.update({ where: { id }, data: { state: "cancelled", endedAt: moment() } });
    return true;
  }
  return run.state === "running"
    ? changePart(tx, person, run, atOnce)
    : restorePart(tx, person, run);
}

async function changePart(tx: Tx, person: Person, run: HeldRun, atOnce: number) {
  const { id, change, createdAt, cursorCaseId, cursorTaskId } = run;
  const left = among(person, run);
  const beyond = cursorCaseId
    ? Prisma.sql`(t."caseId", t.id) > (${cursorCaseId}::uuid, ${cursorTaskId}::uuid)`
    : Prisma.sql`TRUE`;
  const part = await nextPart(tx, Prisma.sql`${left} AND ${beyond}`, atOnce);
  if (part.seen === 0) {
    await tx.taskRun.update({ where: { id }, data: { state: "done", endedAt: moment() } });
    return true;
  }
  await holdCases(tx, part.caseIds);
  const place = { runId: id, nth: run.seen };
  const { count, caseIds } = await changeManyTasks(
    tx,
    person,
    place,
    Prisma.sql`${left} AND ${beyond} AND ${fitting(change)}
      AND (t."caseId", t.id) <= (${part.lastCaseId}::uuid, ${part.lastTaskId}::uuid)`,
    change,
    createdAt,
  );
  await reportTasksOf(tx, caseIds);
  if (change.what === "macro" && change.comment) {
    await remarkOnce(tx, person, place, caseIds, change.comment);
  }
  await tx.taskRun.update({
    where: { id },
    data: {
      seen: { increment: part.seen },
      done: { increment: count },
      cursorCaseId: part.lastCaseId,
      cursorTaskId: part.lastTaskId,
    },
  });
  return false;
}

/** Once for each case, though its tasks lie in several parts. */
async function remarkOnce(
  tx: Tx,
  actor: Person,
  place: { runId: string; nth: number },
  caseIds: readonly string[],
  comment: string,
): Promise<void> {
  const remarked = await casesChangedBefore(tx, place, caseIds);
  const written: string[] = [];
  for (const caseId of caseIds.filter((id) => !remarked.includes(id))) {
    const id = await writeRemark(tx, actor, caseId, comment, moment());
    if (id) written.push(id);
  }
  await keepRemarks(tx, place, written);
}

async function restorePart(tx: Tx, person: Person, { id }: HeldRun) {
  const part = await partToRestore(tx, id);
  if (!part) {
    await tx.taskRun.update({ where: { id }, data: { state: "undone", endedAt: moment() } });
    return true;
  }
  await holdCases(tx, part.caseIds);
  const { restored, kept } = await restoreManyTasks(tx, person, { runId: id, nth: part.nth });
  if (restored > 0) await reportTasksOf(tx, part.caseIds);
  for (const commentId of part.commentIds) await takeBackRemark(tx, person, commentId);
  await tx.taskRun.update({
    where: { id },
    data: { undone: { increment: restored }, kept: { increment: kept } },
  });
  return false;
}

type Part = { seen: number; caseIds: string[]; lastCaseId: string; lastTaskId: string };

/** What comes next, in the order of cases: how many tasks, of which cases, and up to which one. */
async function nextPart(tx: Tx, which: Prisma.Sql, most: number): Promise<Part> {
  const [part] = await tx.$queryRaw<Part[]>`
    WITH part AS MATERIALIZED (
      SELECT t.id, t."caseId" FROM "Task" t JOIN "Case" c ON c.id = t."caseId"
      WHERE ${which} ORDER BY t."caseId", t.id LIMIT ${most}
    ), last AS (
      SELECT * FROM part ORDER BY "caseId" DESC, id DESC LIMIT 1
    )
    SELECT count(*)::int AS seen, ARRAY(SELECT DISTINCT "caseId" FROM part) AS "caseIds",
      (SELECT "caseId" FROM last) AS "lastCaseId", (SELECT id FROM last) AS "lastTaskId"
    FROM part`;
  return part ?? { seen: 0, caseIds: [], lastCaseId: "", lastTaskId: "" };
}

/** The tasks of a run, over a task `t` and its case `c`. What came after it began is not of it. */
function among(reader: Person, { scope: { ids, filter }, createdAt }: HeldRun): Prisma.Sql {
  const whose = ids
    ? Prisma.sql`t.id = ANY(${[...ids]}::uuid[])`
    : Prisma.sql`t."createdAt" <= ${createdAt} AND (${Prisma.join(whoseTasks(filter, reader), " OR ")})`;
  const where = ids
    ? tasksMatching({ ...ALL_OPEN, state: filter.state }, reader, createdAt)
    : tasksMatching(filter, reader, createdAt);
  return Prisma.sql`${whose} AND ${where}`;
}

const ALL_OPEN = {
  whose: "all",
  ownerId: null,
  due: null,
  stage: null,
  businessId: null,
  reference: null,
} as const;

/** Nobody is given what they may not see. */
function fitting(change: ManyTasksChange): Prisma.Sql {
  if (!("ownerId" in change) || !change.ownerId) return Prisma.sql`TRUE`;
  return Prisma.sql`EXISTS (SELECT 1 FROM "Person" p
    WHERE p.id = ${change.ownerId}::uuid AND p."deactivatedAt" IS NULL
      AND (p."seesAllBusinesses" OR EXISTS (SELECT 1 FROM "PersonBusiness" b
        WHERE b."personId" = p.id AND b."businessId" = c."businessId")))`;
}

/** In the order of their ids, so that two runs never wait for each other. */
async function holdCases(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM "Case" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}
