/** Changes who leads many cases at once, with an event for each. */
import { eventsFrom } from "~/features/audit/record-events-from.server";
import type { CasePhase } from "~/features/cases/case-phase";
import { casesVisibleTo } from "~/features/cases/case-scope.server";
import type { GivenWith } from "~/features/cases/people/assign-case.server";
import type { Lead } from "~/features/cases/people/lead-of.server";
import { reportUnclassified } from "~/features/cases/tracks/report-case.server";
import type { Person } from "~/features/identity/person";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { Prisma } from "~prisma/generated/client";

/** Of these cases, those on whose lead nobody decided after the run. */
export async function stillAsGiven(
  tx: Tx,
  run: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM unnest(${[...ids]}::uuid[]) AS c(id)
    CROSS JOIN LATERAL (
      SELECT e.detail FROM "AuditEvent" e WHERE e."caseId" = c.id
        AND e.kind IN ('case.assigned', 'case.unassigned', 'case.triage_begun')
      ORDER BY e.id DESC LIMIT 1
    ) last WHERE last.detail->>'run' = ${run}`;
  return new Set(rows.map(({ id }) => id));
}

export type HeldCase = {
  id: string;
  phase: CasePhase;
  class: string | null;
  ownerId: string | null;
  businessId: string | null;
};

/** In the order of their ids, so that two runs never wait for each other. */
export const holdOpenCases = (tx: Tx, person: Person, ids: readonly string[]) =>
  tx.$queryRaw<HeldCase[]>`
    SELECT c.id, c.phase::text, c.class, c."ownerId", c."businessId" FROM "Case" c
    WHERE c.id = ANY(${[...ids]}::uuid[]) AND ${casesVisibleTo(person)}
      AND c.phase IN ('new', 'triage', 'active', 'monitoring')
    ORDER BY c.id FOR NO KEY UPDATE`;

/** Of cases that are held, and past `new`. Nobody leads them where there was nobody before. */
export async function changeLead(
  tx: Tx,
  person: Person,
  cases: HeldCase[],
  lead: Lead | null,
  run: GivenWith,
): Promise<void> {
  if (cases.length === 0) return;
  const ownerId = lead?.id ?? null;
  const now = moment();
  const ids = cases.map(({ id }) => id);
  await tx.$executeRaw`
    WITH before AS MATERIALIZED (
      SELECT id, "ownerId" FROM "Case" WHERE id = ANY(${ids}::uuid[])
    ), changed AS (
      UPDATE "Case" SET "ownerId" = ${ownerId}::uuid, version = version + 1, "updatedAt" = ${now}
      WHERE id = ANY(${ids}::uuid[])
    )
    ${eventsFrom(
      person,
      { subjectKind: "case", kind: lead ? "case.assigned" : "case.unassigned" },
      Prisma.sql`SELECT id::text AS "subjectId", id AS "caseId", jsonb_build_object(
        'owner', ${lead?.name ?? null}::text, 'ownerId', ${ownerId}::text,
        'before', "ownerId"::text, 'run', ${run.run}::text, 'together', ${run.together}::boolean
      ) AS detail FROM before`,
    )}`;
  for (const { id, phase, class: hit } of cases) {
    if (phase === "triage" && !hit) await reportUnclassified(tx, { id, ownerId }, now);
  }
}
