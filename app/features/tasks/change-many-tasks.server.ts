/** Changes many tasks in one statement each, with what they were before and an event for each; and back. */
import type { Actor } from "~/features/audit/actor";
import { eventsFrom } from "~/features/audit/record-events-from.server";
import type { Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import { type ManyTasksChange, statesBefore } from "./many-tasks";
import { isTaskOver, type TaskState } from "./task-lifecycle";

/** Part `nth` of a run, counted from 0. */
type Part = { runId: string; nth: number };

/**
 * Tasks that are over, or are so already, stay as they are. Whoever calls this holds their cases, and
 * with them everybody else off. Answers how many were changed, and of which cases.
 * @param among which tasks: a condition over a task `t` and its case `c`
 */
export async function changeManyTasks(
  tx: Tx,
  actor: Actor,
  { runId, nth }: Part,
  among: Prisma.Sql,
  change: ManyTasksChange,
  now: Date,
): Promise<{ count: number; caseIds: string[] }> {
  const { eligible, set, detail } = changing(change, actor, now);
  const [changed] = await tx.$queryRaw<{ count: number; caseIds: string[] }[]>`
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
    SELECT count(*)::int AS count, ARRAY(SELECT DISTINCT "caseId" FROM before) AS "caseIds"
    FROM before`;
  return changed ?? { count: 0, caseIds: [] };
}

/** Keeps with a part the remarks that were written on the cases of its tasks. */
export async function keepRemarks(
  tx: Tx,
  { runId, nth }: Part,
  commentIds: readonly string[],
): Promise<void> {
  await tx.taskRunPart.updateMany({
    where: { runId, nth },
    data: { commentIds: [...commentIds] },
  });
}

/** Of these cases, those with a task that the run changed in an earlier part. */
export async function casesChangedBefore(
  tx: Tx,
  { runId, nth }: Part,
  caseIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ caseId: string }[]>`
    SELECT DISTINCT t."caseId" FROM "TaskRunPart" p JOIN "Task" t ON t.id = ANY(p."taskIds")
    WHERE p."runId" = ${runId}::uuid AND p.nth < ${nth} AND t."caseId" = ANY(${[...caseIds]}::uuid[])`;
  return rows.map(({ caseId }) => caseId);
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
): Promise<{ nth: number; caseIds: string[]; commentIds: string[] } | null> {
  const [part] = await tx.$queryRaw<{ nth: number; caseIds: string[]; commentIds: string[] }[]>`
    SELECT p.nth, COALESCE(p."commentIds", '{}') AS "commentIds", ARRAY(SELECT DISTINCT t."caseId" FROM "Task" t WHERE t.id = ANY(p."taskIds"))
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
      return {
        eligible: Prisma.sql`t.state = ANY(${statesBefore(state)}::"TaskState"[])`,
        set: Prisma.sql`${becoming(state, reason, actor, now)},
          "ownerId" = ${ownerAfter(state, actor)}`,
        detail: Prisma.sql`jsonb_build_object('state', ${state}::text, 'reason', ${reason}::text)`,
      };
    }
    case "macro":
      return applying(change, actor, now);
  }
}

const becoming = (state: TaskState, reason: string, actor: Actor, now: Date) => {
  const isOver = isTaskOver(state);
  return Prisma.sql`state = ${state}::"TaskState",
    "endedAt" = ${isOver ? now : null}::timestamptz,
    "endedById" = ${isOver ? actor.id : null}::uuid,
    "waivedReason" = ${state === "waived" ? reason : ""}`;
};

/** Whoever begins what nobody has, has it; what is handed back nobody has. */
function ownerAfter(state: TaskState, actor: Actor): Prisma.Sql {
  if (state === "in_progress") return Prisma.sql`COALESCE(t."ownerId", ${actor.id}::uuid)`;
  // What is reopened stays with whoever had it.
  return state === "open"
    ? Prisma.sql`CASE WHEN t.state = 'in_progress' THEN NULL ELSE t."ownerId" END`
    : Prisma.sql`t."ownerId"`;
}

type MacroChange = Extract<ManyTasksChange, { what: "macro" }>;

/** A task that is in its state already takes the rest of it, while it is open; one that would stay as it is, is left. */
function applying(change: MacroChange, actor: Actor, now: Date): Changing {
  const { state, reason, give, ownerId, dueAt, name } = change;
  const kept = state ? ownerAfter(state, actor) : Prisma.sql`t."ownerId"`;
  // Who has it already in that state keeps it.
  const stays = state ? Prisma.sql`t.state = ${state}::"TaskState"` : Prisma.sql`TRUE`;
  const owner = {
    keep: Prisma.sql`CASE WHEN ${stays} THEN t."ownerId" ELSE ${kept} END`,
    me: Prisma.sql`${actor.id}::uuid`,
    nobody: Prisma.sql`NULL::uuid`,
    person: Prisma.sql`${ownerId}::uuid`,
  }[give];
  const due = dueAt ? Prisma.sql`${dueAt}::timestamptz` : Prisma.sql`t."dueAt"`;
  const moved = state
    ? Prisma.sql`t.state = ANY(${statesBefore(state)}::"TaskState"[]) OR`
    : Prisma.empty;
  return {
    eligible: Prisma.sql`(${moved} (${OPEN} AND ${stays}
      AND (t."ownerId", t."dueAt") IS DISTINCT FROM (${owner}, ${due})))`,
    set: Prisma.sql`${state ? Prisma.sql`${becoming(state, reason, actor, now)},` : Prisma.empty}
      "ownerId" = ${owner}, "dueAt" = ${due}`,
    detail: Prisma.sql`jsonb_build_object('macro', ${name}::text)`,
  };
}
