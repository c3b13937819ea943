/** The day of one person: what to do next, which clocks run out, how the team stands. */
import type { CasePhase } from "~/features/cases/case-phase";
import { casesVisibleTo } from "~/features/cases/case-scope.server";
import type { StoredClock } from "~/features/cases/clocks/shown-clock.server";
import { readTracks, type StoredTrack } from "~/features/cases/tracks/stored-track";
import { type NextAction, nextActions, type TrackName } from "~/features/cases/tracks/tracks";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";

export type ActionToday = {
  reference: string;
  business: string | null;
  phase: CasePhase;
  bucket: string | null;
  class: string | null;
  isLead: boolean;
  stage: TrackName | null;
  action: NextAction;
};

type CaseWithTracks = {
  reference: string;
  business: string | null;
  phase: CasePhase;
  bucket: string | null;
  class: string | null;
  ownerId: string | null;
  tracks: StoredTrack[];
};

/** Cases looked through for something to do, the most pressing first. */
const LOOKED_AT = 60;
const SHOWN = 12;

const OPEN = Prisma.raw(`c.phase IN ('new', 'triage', 'active', 'monitoring') AND NOT c."isDrill"`);

/**
 * One step per case: what concerns this person most there. Cases they lead come
 * with those whose clock is nearest, those nobody leads, and those where a task is theirs.
 */
export async function actionsToday(person: Person, now = new Date()): Promise<ActionToday[]> {
  const visible = casesVisibleTo(person);
  const rows = await db.$queryRaw<CaseWithTracks[]>`
    WITH near AS (
      (SELECT c.id FROM "Case" c WHERE ${OPEN} AND ${visible} AND c."ownerId" = ${person.id}::uuid
        ORDER BY c."updatedAt" DESC, c.id DESC LIMIT ${LOOKED_AT})
      UNION
      (SELECT c.id FROM "Case" c WHERE ${OPEN} AND ${visible}
        ORDER BY COALESCE(c."nextDueAt", 'infinity'), c.id LIMIT ${LOOKED_AT})
      UNION
      (SELECT c.id FROM "Case" c WHERE ${OPEN} AND ${visible}
        ORDER BY c."updatedAt" DESC, c.id DESC LIMIT ${LOOKED_AT})
      UNION
      (SELECT c.id FROM "Task" t JOIN "Case" c ON c.id = t."caseId"
        WHERE ${OPEN} AND ${visible} AND t."ownerId" = ${person.id}::uuid
          AND t.state IN ('open', 'in_progress')
        ORDER BY t."dueAt" NULLS LAST LIMIT ${LOOKED_AT})
    )
    SELECT c.reference, b.name AS business, c.phase::text, c.bucket, c.class, c."ownerId",
      (SELECT COALESCE(json_agg(t), '[]') FROM "CaseTrack" t WHERE t."caseId" = c.id) AS tracks
    FROM near JOIN "Case" c ON c.id = near.id LEFT JOIN "Business" b ON b.id = c."businessId"`;

  return rows
    .flatMap((row) => firstStep(row, person, now))
    .sort((a, b) => weight(a, now) - weight(b, now) || (a.reference < b.reference ? 1 : -1))
    .slice(0, SHOWN);
}

function firstStep({ tracks: stored, ownerId, ...row }: CaseWithTracks, person: Person, now: Date) {
  const tracks = readTracks(stored);
  const [action] = nextActions(tracks, person, now).mine;
  if (!action) return [];
  const stage = tracks.find(({ next }) => next.includes(action))?.stage ?? null;
  // "Record the restoration" and "watch until" are for whoever leads the case.
  const isLead = ownerId === person.id;
  const isDue = action.dueAt ? action.dueAt <= now : false;
  if (stage === "case" && row.phase !== "new" && !isLead && !isDue) return [];
  return [{ ...row, isLead, stage, action }];
}

const HOUR = 3_600_000;

/** What is late comes first, then what is due, then what is mine by name, then by lead; waiting comes last. */
function weight({ action, isLead, stage, bucket, phase }: ActionToday, now: Date): number {
  const hours = action.dueAt
    ? (action.dueAt.getTime() - now.getTime()) / HOUR
    : Number.POSITIVE_INFINITY;
  if (hours <= 24) return hours - 10_000;
  const isForLater = stage === "case" && phase !== "new";
  return (
    (isForLater ? 1000 : 0) +
    (action.personId ? 0 : isLead ? 10 : 100) +
    (bucket === "banned" ? 0 : 5)
  );
}

export type ClockToday = StoredClock & { reference: string; business: string | null };

/** The clocks that run out next in the cases of a person's reach. */
export function clocksToday(person: Person, take = 8): Promise<ClockToday[]> {
  return db.$queryRaw<ClockToday[]>`
    SELECT k.id, c.reference, b.name AS business, k.kind, k.note, k.side::text, k.state::text,
      k."startsAt", k."dueAt", k."endedAt", k."pausedAt", k."pausedSeconds", k.certainty,
      k.source, k."checkedOn"
    FROM (
      SELECT c.id, c.reference, c."businessId", c."nextDueAt" FROM "Case" c
      WHERE ${OPEN} AND ${casesVisibleTo(person)} AND c."nextDueAt" IS NOT NULL
      ORDER BY COALESCE(c."nextDueAt", 'infinity'), c.id LIMIT ${take}
    ) c
    JOIN "Clock" k ON k."caseId" = c.id AND k.state = 'running' AND k."dueAt" IS NOT NULL
    LEFT JOIN "Business" b ON b.id = c."businessId"
    ORDER BY k."dueAt", k.id LIMIT ${take}`;
}

export type TaskToday = {
  id: string;
  reference: string;
  titleEn: string;
  titleId: string;
  dueAt: Date | null;
};

/** The open tasks that are this person's own, the nearest first. */
export function tasksToday(person: Person, take = 8): Promise<TaskToday[]> {
  return db.$queryRaw<TaskToday[]>`
    SELECT t.id, c.reference, t."titleEn", t."titleId", t."dueAt"
    FROM "Task" t JOIN "Case" c ON c.id = t."caseId"
    WHERE t."ownerId" = ${person.id}::uuid AND t.state IN ('open', 'in_progress')
      AND ${OPEN} AND ${casesVisibleTo(person)}
    ORDER BY t."dueAt" NULLS LAST, t.id LIMIT ${take}`;
}

export type MentionToday = {
  id: string;
  reference: string;
  author: string;
  text: string;
  at: Date;
};

const MENTION_DAYS = 7;

/** Where others called this person by name lately. */
export function mentionsToday(person: Person, now = new Date(), take = 5): Promise<MentionToday[]> {
  const since = new Date(now.getTime() - MENTION_DAYS * 24 * HOUR);
  return db.$queryRaw<MentionToday[]>`
    SELECT m.id, c.reference, m."authorName" AS author, left(m.text, 200) AS text, m."createdAt" AS at
    FROM "CaseComment" m JOIN "Case" c ON c.id = m."caseId"
    WHERE m.mentions @> ARRAY[${person.id}]::uuid[] AND m."removedAt" IS NULL
      AND m."createdAt" > ${since} AND m."authorId" <> ${person.id}::uuid
      AND ${casesVisibleTo(person)}
    ORDER BY m."createdAt" DESC LIMIT ${take}`;
}

export type TeamToday = { open: number; waiting: number; restored: number; unled: number };

/** Counted no further than anybody reads. */
export async function teamToday(person: Person, now = new Date()): Promise<TeamToday> {
  const visible = casesVisibleTo(person);
  const since = new Date(now.getTime() - 7 * 24 * HOUR);
  const [team] = await db.$queryRaw<[TeamToday]>`
    SELECT
      (SELECT count(*)::int FROM (SELECT 1 FROM "Case" c
        WHERE ${OPEN} AND ${visible} LIMIT 1001) x) AS open,
      (SELECT count(*)::int FROM (SELECT 1 FROM "Case" c
        WHERE c.phase = 'new' AND NOT c."isDrill" AND ${visible} LIMIT 1001) x) AS unled,
      (SELECT count(*)::int FROM (SELECT 1 FROM "Case" c
        WHERE c.phase IN ('active') AND NOT c."isDrill" AND ${visible} AND EXISTS (
          SELECT 1 FROM "CaseTrack" t WHERE t."caseId" = c.id AND t.stage IN ('appeal', 'bsp')
            AND t.state = 'waiting') LIMIT 1001) x) AS waiting,
      (SELECT count(*)::int FROM (SELECT 1 FROM "Case" c
        WHERE c."restoredAt" > ${since} AND NOT c."isDrill" AND ${visible} LIMIT 1001) x) AS restored`;
  return team;
}
