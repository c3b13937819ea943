/** What every page of a case shows at its top: what it is, where it stands, what is next. Read with one query. */
import type { CaseOutcome } from "~/features/cases/case-outcome";
import type { CasePhase } from "~/features/cases/case-phase";
import { isCaseReference } from "~/features/cases/case-reference";
import { casesVisibleTo } from "~/features/cases/case-scope.server";
import { readTracks, type StoredTrack } from "~/features/cases/tracks/stored-track";
import type { Person } from "~/features/identity/person";
import { readTogether } from "~/platform/database/read-together.server";
import { oncePerRequest } from "~/platform/http/request-scope.server";
import { Prisma } from "~prisma/generated/client";

export type CaseHead = NonNullable<Awaited<ReturnType<typeof caseHead>>>;

type Row = {
  id: string;
  reference: string;
  phase: CasePhase;
  outcome: CaseOutcome | null;
  outcomeReason: string;
  summary: string;
  happenedAt: Date;
  happenedZone: string;
  bucket: string | null;
  class: string | null;
  heardClass: string | null;
  /** The platform says that it is over, and nobody has classified the case. */
  mayBeOver: boolean;
  level: string | null;
  isDrill: boolean;
  isSample: boolean;
  monitoringUntil: Date | null;
  restoredAt: Date | null;
  closedAt: Date | null;
  version: number;
  businessId: string | null;
  business: string | null;
  ownerId: string | null;
  owner: string | null;
  openedById: string | null;
  openedBy: string | null;
  mergedInto: string | null;
  tracks: StoredTrack[];
  missed: { id: string; kind: string; note: string; dueAt: string }[];
  assets: {
    id: string;
    kind: string;
    name: string;
    phone: string | null;
    externalId: string | null;
  }[];
};

export function caseHead(person: Person, reference: string | undefined) {
  if (!reference || !isCaseReference(reference)) return Promise.resolve(null);
  return oncePerRequest(`head of ${reference}`, () => read(person, reference));
}

async function read(person: Person, reference: string, now = new Date()) {
  const [row] = await readTogether<Row>(
    Prisma.sql`
    SELECT c.id, c.reference, c.phase::text, c.outcome::text, c."outcomeReason", c.summary,
      c."happenedAt", c."happenedZone", c.bucket, c.class, c."heardClass", c.level,
      c.phase IN ('new', 'triage') AND EXISTS (SELECT 1 FROM "SignalAct" s
        WHERE s."caseId" = c.id AND s.act = 'said_over' AND s."undoneAt" IS NULL)
        AND NOT EXISTS (SELECT 1 FROM "Restriction" r
          WHERE r."caseId" = c.id AND r."liftedAt" IS NULL) AS "mayBeOver", c."isDrill", c."isSample",
      c."monitoringUntil", c."restoredAt", c."closedAt", c.version, c."businessId",
      b.name AS business, c."ownerId", o.name AS owner, c."openedById", p.name AS "openedBy",
      m.reference AS "mergedInto",
      (SELECT COALESCE(json_agg(t), '[]') FROM "CaseTrack" t WHERE t."caseId" = c.id) AS tracks,
      (SELECT COALESCE(json_agg(json_build_object('id', k.id, 'kind', k.kind, 'note', k.note,
          'dueAt', k."dueAt") ORDER BY k."dueAt"), '[]')
        FROM "Clock" k WHERE k."caseId" = c.id AND k.state = 'running'
          AND k."dueAt" < ${now}) AS missed,
      (SELECT COALESCE(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'name', a.name,
          'phone', a.phone, 'externalId', a."externalId") ORDER BY y."isPrimary" DESC, a.id), '[]')
        FROM "CaseAsset" y JOIN "Asset" a ON a.id = y."assetId" WHERE y."caseId" = c.id) AS assets
    FROM "Case" c
    LEFT JOIN "Business" b ON b.id = c."businessId"
    LEFT JOIN "Person" o ON o.id = c."ownerId"
    LEFT JOIN "Person" p ON p.id = c."openedById"
    LEFT JOIN "Case" m ON m.id = c."mergedIntoId"
    WHERE c.reference = ${reference} AND ${casesVisibleTo(person)}`,
    ["happenedAt", "monitoringUntil", "restoredAt", "closedAt"],
  );
  return row ? { ...row, tracks: readTracks(row.tracks) } : null;
}
