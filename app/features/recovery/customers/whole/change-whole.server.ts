/**
 * Makes the customers of one part of a run whole, by statements of the database: with where they
 * stood before and an event for each; and puts them back. Whoever calls this holds the case.
 */
import type { Actor } from "~/features/audit/actor";
import { eventsFrom } from "~/features/audit/record-events-from.server";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { Prisma } from "~prisma/generated/client";
import type { CustomerEvent } from "../care/customer-events";

type Run = { id: string; seen: number; cursor: string | null };

export type Judged = {
  seen: number;
  done: number;
  already: number;
  waiting: number;
  owed: number;
  cursor: string | null;
};

/** By the rule for one customer: nobody is made whole while something waits or is owed to them. */
export async function makePartWhole(
  tx: Tx,
  actor: Actor,
  { id, seen, cursor }: Run,
  among: Prisma.Sql,
  most: number,
): Promise<Judged> {
  const [judged] = await tx.$queryRaw<Judged[]>`
    WITH part AS MATERIALIZED (
      SELECT a.id, a."caseId", a."customerId", a.state, a.version FROM "AffectedCustomer" a
      WHERE ${among} AND ${cursor ? Prisma.sql`a."customerId" > ${cursor}::uuid` : Prisma.sql`TRUE`}
      ORDER BY a."customerId" LIMIT ${most} FOR UPDATE
    ), judged AS MATERIALIZED (
      SELECT p.*, CASE
        WHEN p.state = 'made_whole' THEN 'already'
        WHEN EXISTS (SELECT 1 FROM "MissedRequest" m WHERE m."customerId" = p."customerId"
          AND m."caseId" = p."caseId" AND m.state IN ('open', 'in_progress')) THEN 'waiting'
        WHEN EXISTS (SELECT 1 FROM "Grant" g WHERE g."customerId" = p."customerId"
          AND g."caseId" = p."caseId" AND g.state IN ('proposed', 'approved')) THEN 'owed'
        ELSE 'whole' END AS word
      FROM part p
    ), changed AS (
      UPDATE "AffectedCustomer" a SET state = 'made_whole', "madeWholeAt" = ${moment()}::timestamptz,
        version = a.version + 1
      FROM judged j WHERE a.id = j.id AND j.word = 'whole'
    ), kept AS (
      INSERT INTO "WholeRunPart" ("runId", nth, "customerIds", versions, states)
      SELECT ${id}::uuid, ${seen}, array_agg(j."customerId"), array_agg(j.version + 1),
        array_agg(j.state)
      FROM judged j WHERE j.word = 'whole' HAVING count(*) > 0
    ), told AS (
      ${moved(actor, Prisma.sql`SELECT j."customerId", 'made_whole' AS state FROM judged j WHERE j.word = 'whole'`)}
    )
    SELECT count(*)::int AS seen,
      (count(*) FILTER (WHERE j.word = 'whole'))::int AS done,
      (count(*) FILTER (WHERE j.word = 'already'))::int AS already,
      (count(*) FILTER (WHERE j.word = 'waiting'))::int AS waiting,
      (count(*) FILTER (WHERE j.word = 'owed'))::int AS owed,
      (SELECT l."customerId" FROM part l ORDER BY l."customerId" DESC LIMIT 1) AS cursor
    FROM judged j`;
  return judged ?? { seen: 0, done: 0, already: 0, waiting: 0, owed: 0, cursor: null };
}

/** Of a run's last part that is left: whoever was not changed since stands where they stood. Null when none is left. */
export async function restorePart(
  tx: Tx,
  actor: Actor,
  { id, caseId }: { id: string; caseId: string },
): Promise<{ restored: number; kept: number } | null> {
  const [found] = await tx.$queryRaw<{ parts: number; restored: number; kept: number }[]>`
    WITH part AS (
      DELETE FROM "WholeRunPart" WHERE "runId" = ${id}::uuid AND nth = (
        SELECT max(p.nth) FROM "WholeRunPart" p WHERE p."runId" = ${id}::uuid)
      RETURNING *
    ), before AS MATERIALIZED (
      SELECT u.* FROM part p, unnest(p."customerIds", p.versions, p.states)
        AS u("customerId", version, state)
    ), back AS (
      UPDATE "AffectedCustomer" a SET state = b.state, "madeWholeAt" = NULL,
        version = a.version + 1
      FROM before b WHERE a."caseId" = ${caseId}::uuid AND a."customerId" = b."customerId"
        AND a.version = b.version
      RETURNING a."customerId", a.state
    ), told AS (
      ${moved(actor, Prisma.sql`SELECT b."customerId", b.state::text AS state FROM back b`)}
    )
    SELECT (SELECT count(*) FROM part)::int AS parts, (SELECT count(*) FROM back)::int AS restored,
      ((SELECT count(*) FROM before) - (SELECT count(*) FROM back))::int AS kept`;
  if (!found || found.parts === 0) return null;
  return found;
}

/** One event for each customer; the case's timeline hears of the run as a whole. */
function moved(actor: Actor, customers: Prisma.Sql): Prisma.Sql {
  const kind: CustomerEvent["kind"] = "customer.moved";
  return eventsFrom(
    actor,
    { subjectKind: "customer", kind },
    Prisma.sql`SELECT f."customerId"::text AS "subjectId", NULL::uuid AS "caseId",
      jsonb_build_object('state', f.state) AS detail FROM (${customers}) f`,
  );
}
