/** Changes many tasks in one statement each, with what they were before and an event for each; and back. */
import type { Actor } from "~/features/audit/actor";
import { eventsFrom } from "~/features/audit/record-events-from.server";
import type { Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import { type ManyTasksChange, statesBefore } from "./many-tasks";
import { isTaskOver } from "./task-lifecycle";

/** Part `nth` of a run, counted from 0. */
type Part = { runId: string; nth: number };

/**
 * Tasks that are over, or are so already, stay as they are. Whoever calls this holds their cases, and
 * with them everybody else off. Answers how many were changed.
 * @param among which tasks: a condition over a task `t` and its case `c`
 */
export async function changeManyTasks(
  tx: Tx,
  actor: Actor,
  { runId, nth }: Part,
  among: Prisma.Sql,
  change: ManyTasksChange,
  now: Date,
): Promise<number> {
  const { eligible, set, detail } = changing(change, actor, now);
  const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
    WITH before AS MATERIALIZED (
      SELECT t.* FROM "Task" t JOIN "Case" c ON c.id = t."caseId" WHERE ${among} AND ${eligible}
    ), changed AS (
      UPDATE "Task" t SET ${set}, version = t.version + 1 FROM before b WHERE t.id = b.id
    ), kept AS (
      INSERT INTO "TaskRunPart" ("runId", nth, "taskIds", versions, states, "ownerIds", "dueAts",
        "endedAts", "endedByIds", "waivedReasons")
      SELECT ${runId}::uuid, ${nth}, array_agg(b.id), array_agg(b.version + 1), array_agg(b.state),
        array_agg(b."ownerId"), array_agg(b."dueAt"), array_agg(b."endedAt"),
        array_agg(b."endedById"), array_agg(b."waivedReason")
      FROM before b HAVING count(*) > 0
    ), told AS (
      ${eventsFrom(
        actor,
        { subjectKind: "task", kind: "task.changed_in_bulk" },
        Prisma.sql`SELECT b.id::text AS "subjectId", b."caseId",
          jsonb_build_object('titleEn', b."titleEn", 'titleId', b."titleId") || ${detail} AS detail
          FROM before b`,
      )}
    )
    SELECT count(*)::int AS count FROM before`;
  return count;
}

export type Restored = { restored: number; kept: number };

/**
 * Gives the tasks of one part of a run back what they had, unless somebody changed them since.
 * Whoever calls this holds their cases.
 */
export async function restoreManyTasks(
  tx: Tx,
  actor: Actor,
  { runId, nth }: Part,
): Promise<Restored> {
  const [found] = await tx.$queryRaw<Restored[]>`
    WITH part AS (
      DELETE FROM "TaskRunPart" WHERE "runId" = ${runId}::uuid AND nth = ${nth} RETURNING *
    ), before AS MATERIALIZED (
      SELECT u.* FROM part p, unnest(p."taskIds", p.versions, p.states, p."ownerIds", p."dueAts",
        p."endedAts", p."endedByIds", p."waivedReasons")
        AS u(id, version, state, "ownerId", "dueAt", "endedAt", "endedById", "waivedReason")
    ), back AS (
      UPDATE "Task" t SET state = b.state, "ownerId" = b."ownerId", "dueAt" = b."dueAt",
        "endedAt" = b."endedAt", "endedById" = b."endedById", "waivedReason" = b."waivedReason",
        version = t.version + 1
      FROM before b WHERE t.id = b.id AND t.version = b.version
      RETURNING t.id, t."caseId", t."titleEn", t."titleId"
    ), told AS (
      ${eventsFrom(
        actor,
        { subjectKind: "task", kind: "task.restored_in_bulk" },
        Prisma.sql`SELECT b.id::text AS "subjectId", b."caseId",
          jsonb_build_object('titleEn', b."titleEn", 'titleId', b."titleId") AS detail FROM back b`,
      )}
    )
    SELECT (SELECT count(*) FROM back)::int AS restored,
      ((SELECT count(*) FROM before) - (SELECT count(*) FROM back))::int AS kept`;
  return found ?? { restored: 0, kept: 0 };
}

/** The part of a run that is restored next, and the cases of its tasks; null when all are restored. */
export async function partToRestore(
  tx: Tx,
  runId: string,
): Promise<{ nth: number; caseIds: string[] } | null> {
  const [part] = await tx.$queryRaw<{ nth: number; caseIds: string[] }[]>`
    SELECT p.nth, ARRAY(SELECT DISTINCT t."caseId" FROM "Task" t WHERE t.id = ANY(p."taskIds"))
      AS "caseIds"
    FROM "TaskRunPart" p WHERE p."runId" = ${runId}::uuid ORDER BY p.nth LIMIT 1`;
  return part ?? null;
}

type Changing = { eligible: Prisma.Sql; set: Prisma.Sql; detail: Prisma.Sql };

const OPEN = Prisma.raw(`t.state IN ('open', 'in_progress')`);

function changing(change: ManyTasksChange, actor: Actor, now: Date): Changing {
  switch (change.what) {
    case "assign":
      return {
        eligible: Prisma.sql`${OPEN} AND t."ownerId" IS DISTINCT FROM ${change.ownerId}::uuid`,
        set: Prisma.sql`"ownerId" = ${change.ownerId}::uuid`,
        detail: Prisma.sql`jsonb_build_object('owner', ${change.ownerName}::text)`,
      };
    case "due":
      return {
        eligible: Prisma.sql`${OPEN} AND t."dueAt" IS DISTINCT FROM ${change.dueAt}::timestamptz`,
        set: Prisma.sql`"dueAt" = ${change.dueAt}::timestamptz`,
        detail: Prisma.sql`jsonb_build_object('dueAt', ${change.dueAt}::text)`,
      };
    case "state": {
      const { state, reason } = change;
      const isOver = isTaskOver(state);
      const owner = {
        in_progress: Prisma.sql`COALESCE(t."ownerId", ${actor.id}::uuid)`,
        // Begun and handed back; what is reopened stays with whoever had it.
        open: Prisma.sql`CASE WHEN t.state = 'in_progress' THEN NULL ELSE t."ownerId" END`,
        done: Prisma.sql`t."ownerId"`,
        waived: Prisma.sql`t."ownerId"`,
      }[state];
      return {
        eligible: Prisma.sql`t.state = ANY(${statesBefore(state)}::"TaskState"[])`,
        set: Prisma.sql`state = ${state}::"TaskState", "ownerId" = ${owner},
          "endedAt" = ${isOver ? now : null}::timestamptz,
          "endedById" = ${isOver ? actor.id : null}::uuid,
          "waivedReason" = ${state === "waived" ? reason : ""}`,
        detail: Prisma.sql`jsonb_build_object('state', ${state}::text, 'reason', ${reason}::text)`,
      };
    }
  }
}
