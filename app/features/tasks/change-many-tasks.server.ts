/** Changes many tasks in one statement each, with what they were before and an event for each; and back. */
import type { Actor } from "~/features/audit/actor";
import { eventsFrom } from "~/features/audit/record-events-from.server";
import type { Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import { type ManyTasksChange, statesBefore } from "./many-tasks";
import { isTaskOver } from "./task-lifecycle";

/** Tasks that are over, or are so already, stay as they are. Answers how many were changed. */
export async function changeManyTasks(
  tx: Tx,
  actor: Actor,
  runId: string,
  ids: readonly string[],
  change: ManyTasksChange,
  now: Date,
): Promise<number> {
  const { eligible, set, detail } = changing(change, actor, now);
  const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
    WITH picked AS MATERIALIZED (
      SELECT t.* FROM "Task" t WHERE t.id = ANY(${[...ids]}::uuid[]) AND ${eligible}
      ORDER BY t.id FOR NO KEY UPDATE
    ), changed AS (
      UPDATE "Task" t SET ${set}, version = t.version + 1 FROM picked p WHERE t.id = p.id
      RETURNING t.id, t.version
    ), kept AS (
      INSERT INTO "TaskRunRow" ("runId", "taskId", version, state, "ownerId", "dueAt", "endedAt",
        "endedById", "waivedReason")
      SELECT ${runId}::uuid, p.id, p.version + 1, p.state, p."ownerId", p."dueAt", p."endedAt",
        p."endedById", p."waivedReason" FROM picked p
    ), told AS (
      ${eventsFrom(
        actor,
        { subjectKind: "task", kind: "task.changed_in_bulk" },
        Prisma.sql`SELECT p.id::text AS "subjectId", p."caseId",
          jsonb_build_object('titleEn', p."titleEn", 'titleId', p."titleId") || ${detail} AS detail
          FROM picked p`,
      )}
    )
    SELECT count(*)::int AS count FROM changed`;
  return count;
}

export type Restored = { restored: number; kept: number; caseIds: string[] };

/**
 * Gives some of the tasks of a run back what they had, unless somebody changed them since. Each is
 * looked at once; nothing restored and nothing kept means that all were.
 */
export async function restoreManyTasks(
  tx: Tx,
  actor: Actor,
  runId: string,
  most: number,
): Promise<Restored> {
  const [found] = await tx.$queryRaw<Restored[]>`
    WITH next AS MATERIALIZED (
      SELECT r.* FROM "TaskRunRow" r WHERE r."runId" = ${runId}::uuid ORDER BY r."taskId" LIMIT ${most}
    ), gone AS (
      DELETE FROM "TaskRunRow" r USING next n WHERE r."runId" = n."runId" AND r."taskId" = n."taskId"
      RETURNING 1
    ), back AS (
      UPDATE "Task" t SET state = n.state, "ownerId" = n."ownerId", "dueAt" = n."dueAt",
        "endedAt" = n."endedAt", "endedById" = n."endedById", "waivedReason" = n."waivedReason",
        version = t.version + 1
      FROM next n WHERE t.id = n."taskId" AND t.version = n.version
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
      ((SELECT count(*) FROM next) - (SELECT count(*) FROM back))::int AS kept,
      ARRAY(SELECT DISTINCT "caseId" FROM back) AS "caseIds"`;
  return found ?? { restored: 0, kept: 0, caseIds: [] };
}

/** The cases of the tasks that are restored next. */
export async function casesToRestore(tx: Tx, runId: string, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ caseId: string }[]>`
    SELECT DISTINCT t."caseId" FROM (
      SELECT "taskId" FROM "TaskRunRow" WHERE "runId" = ${runId}::uuid ORDER BY "taskId" LIMIT ${most}
    ) r JOIN "Task" t ON t.id = r."taskId"`;
  return rows.map(({ caseId }) => caseId);
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
