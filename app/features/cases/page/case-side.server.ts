/** What stands beside the timeline: clocks, what was hit, who is on it, which cases belong to it. */
import type { CasePhase } from "~/features/cases/case-phase";
import { casesVisibleTo } from "~/features/cases/case-scope.server";
import type { StoredClock } from "~/features/cases/clocks/shown-clock.server";
import type { Person } from "~/features/identity/person";
import { readTogether } from "~/platform/database/read-together.server";
import { Prisma } from "~prisma/generated/client";

export type CaseSide = Awaited<ReturnType<typeof caseSide>>;

type LinkedCase = {
  id: string;
  reference: string;
  phase: CasePhase;
  kind: string;
  summary: string;
};

type Dated<T> = {
  [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K];
};

type Row = {
  clocks: Dated<StoredClock>[];
  restrictions: Dated<RestrictionBeside>[];
  classification: ClassificationBeside | null;
  people: { id: string; name: string }[];
  links: LinkedCase[];
  merged: { reference: string }[];
  /** The beginning of what the case changes for good. */
  changes: string | null;
};

type RestrictionBeside = {
  id: string;
  asset: string | null;
  types: string[];
  violationType: string | null;
  startedAt: Date;
  startedZone: string;
  expiresAt: Date | null;
  liftedAt: Date | null;
  liftedHow: string | null;
};

type ClassificationBeside = {
  causes: string[];
  appealable: string;
  byName: string;
  at: string;
  overruled: boolean;
  result: { whatStillWorks?: { en: string; id: string }[] } | null;
};

/** Of the cases that belong to it, those that the reader may see. */
export async function caseSide(caseId: string, reader: Pick<Person, "id" | "businessIds">) {
  const [row] = await readTogether<Row>(Prisma.sql`
    SELECT
      (SELECT COALESCE(json_agg(k), '[]') FROM (
        SELECT id, kind, note, side, state, "startsAt", "dueAt", "endedAt", "pausedAt",
          "pausedSeconds", certainty, source, "checkedOn"
        FROM "Clock" WHERE "caseId" = ${caseId}::uuid
        ORDER BY state IN ('running', 'paused') DESC, COALESCE("endedAt", "startsAt") DESC LIMIT 30) k) AS clocks,
      (SELECT COALESCE(json_agg(r ORDER BY r."startedAt" DESC), '[]') FROM (
        SELECT r.id, COALESCE(NULLIF(a.name, ''), a.phone, a."externalId") AS asset, r.types,
          r."violationType", r."startedAt", r."startedZone", r."expiresAt", r."liftedAt",
          r."liftedHow"
        FROM "Restriction" r LEFT JOIN "Asset" a ON a.id = r."assetId"
        WHERE r."caseId" = ${caseId}::uuid ORDER BY r."startedAt" DESC LIMIT 10) r) AS restrictions,
      (SELECT row_to_json(k) FROM (
        SELECT causes, appealable, "byName", at, overruled,
          json_build_object('whatStillWorks', result->'whatStillWorks') AS result
        FROM "Classification" WHERE "caseId" = ${caseId}::uuid AND "supersededAt" IS NULL
        ORDER BY at DESC LIMIT 1) k) AS classification,
      (SELECT COALESCE(json_agg(p ORDER BY p.name), '[]') FROM (
        SELECT DISTINCT p.id, p.name FROM "Person" p
        JOIN "Task" t ON t."ownerId" = p.id
        WHERE t."caseId" = ${caseId}::uuid AND t.state IN ('open', 'in_progress') LIMIT 12) p) AS people,
      (SELECT COALESCE(json_agg(l ORDER BY l.reference), '[]') FROM (
        SELECT c.id, c.reference, c.phase, l.kind, left(c.summary, 90) AS summary
        FROM "CaseLink" l
        JOIN "Case" c ON c.id = CASE WHEN l."fromId" = ${caseId}::uuid THEN l."toId" ELSE l."fromId" END
        WHERE (l."fromId" = ${caseId}::uuid OR l."toId" = ${caseId}::uuid)
          AND ${casesVisibleTo(reader)} LIMIT 50) l) AS links,
      (SELECT COALESCE(json_agg(json_build_object('reference', c.reference) ORDER BY c.reference), '[]')
        FROM "Case" c WHERE c."mergedIntoId" = ${caseId}::uuid AND ${casesVisibleTo(reader)}) AS merged,
      (SELECT left(text, 400) FROM "ChangeNote" WHERE "caseId" = ${caseId}::uuid
        ORDER BY version DESC LIMIT 1) AS changes`);
  if (!row) throw new Error("A question without conditions was left unanswered.");

  return {
    ...row,
    clocks: row.clocks.map(
      (clock): StoredClock => ({
        ...clock,
        startsAt: new Date(clock.startsAt),
        dueAt: asDate(clock.dueAt),
        endedAt: asDate(clock.endedAt),
        pausedAt: asDate(clock.pausedAt),
        checkedOn: asDate(clock.checkedOn),
      }),
    ),
    restrictions: row.restrictions.map(
      (restriction): RestrictionBeside => ({
        ...restriction,
        startedAt: new Date(restriction.startedAt),
        expiresAt: asDate(restriction.expiresAt),
        liftedAt: asDate(restriction.liftedAt),
      }),
    ),
  };
}

const asDate = (text: string | null) => (text ? new Date(text) : null);
