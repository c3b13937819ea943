/**
 * The queue: one page of cases in order, read with one query. Pages begin at a
 * row and not at a number, so page 2,000 costs what page 1 does.
 */
import type { CasePhase } from "~/features/cases/case-phase";
import type { Stage, TrackState } from "~/features/cases/tracks/tracks";
import type { Person } from "~/features/identity/person";
import { readTogether } from "~/platform/database/read-together.server";
import { db, type Tx } from "~/platform/db.server";
import { oncePerRequest } from "~/platform/http/request-scope.server";
import { Prisma } from "~prisma/generated/client";
import {
  type Cursor,
  type QueueFilter,
  type QueuePlace,
  type Sort,
  writeCursor,
} from "./queue-filter";
import { queueWhere, searchCondition } from "./queue-where.server";

export const PAGE_ROWS = 50;
/** Nobody reads on; counting every match would cost more than showing them. */
export const COUNT_LIMIT = 1000;

type Reader = Pick<Person, "id" | "businessIds" | "timeZone">;

export type CaseInQueue = {
  id: string;
  reference: string;
  phase: CasePhase;
  bucket: string | null;
  class: string | null;
  heardClass: string | null;
  severity: string;
  summary: string;
  isDrill: boolean;
  business: string | null;
  owner: string | null;
  happenedAt: Date;
  updatedAt: Date;
  createdAt: Date;
  nextDueAt: Date | null;
  clock: string | null;
  clockNote: string | null;
  asset: string | null;
  assetKind: string | null;
  assets: number;
  tracks: { stage: Stage; state: TrackState }[];
};

type Row = CaseInQueue & { key: string };

export type QueuePage = {
  rows: CaseInQueue[];
  next: string | null;
  previous: string | null;
};

export async function caseQueue(
  person: Reader,
  filter: QueueFilter,
  place: QueuePlace,
  now = new Date(),
): Promise<QueuePage> {
  const { key, descends } = ORDERS[place.sort];
  const isBackwards = place.before !== null;
  const down = descends !== place.reversed;
  const inReading = direction(down);
  const asFetched = direction(down !== isBackwards);
  const matches = await fewMatches(filter.search, db);
  const where = Prisma.join(
    [queueWhere(filter, person, now, matches), ...beyond(place, down !== isBackwards)],
    " AND ",
  );

  const rows = await readTogether<Row>(
    Prisma.sql`
    SELECT c.id, c.reference, c.phase::text, c.bucket, c.class, c."heardClass", c.severity, c.summary,
      c."isDrill", c."happenedAt", c."updatedAt", c."createdAt", c."nextDueAt",
      b.name AS business, o.name AS owner, k.kind AS clock, k.note AS "clockNote",
      a.asset, a."assetKind", COALESCE(a.assets, 0)::int AS assets,
      COALESCE(t.tracks, '[]') AS tracks, ${cursorKey(place.sort)} AS key
    FROM (
      SELECT c.id, c.reference, c.phase, c.bucket, c.class, c."heardClass", c.severity, c."isDrill",
        left(c.summary, 160) AS summary, c."happenedAt", c."updatedAt", c."createdAt",
        c."nextDueAt", c."businessId", c."ownerId"
      FROM "Case" c WHERE ${where}
      ORDER BY ${key} ${asFetched}, c.id ${asFetched} LIMIT ${PAGE_ROWS + 1}
    ) c
    LEFT JOIN "Business" b ON b.id = c."businessId"
    LEFT JOIN "Person" o ON o.id = c."ownerId"
    LEFT JOIN LATERAL (
      SELECT COALESCE(NULLIF(NULLIF(x.name, ''), b.name), x.phone, x."externalId", x.name) AS asset,
        x.kind::text AS "assetKind",
        count(*) OVER () AS assets
      FROM "CaseAsset" y JOIN "Asset" x ON x.id = y."assetId" WHERE y."caseId" = c.id
      ORDER BY y."isPrimary" DESC, x.id LIMIT 1
    ) a ON TRUE
    LEFT JOIN LATERAL (
      SELECT k.kind, k.note FROM "Clock" k
      WHERE k."caseId" = c.id AND k.state = 'running' AND k."dueAt" = c."nextDueAt" LIMIT 1
    ) k ON c."nextDueAt" IS NOT NULL
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('stage', t.stage, 'state', t.state)) AS tracks
      FROM "CaseTrack" t WHERE t."caseId" = c.id AND t.stage NOT IN ('tasks', 'case')
    ) t ON TRUE
    ORDER BY ${key} ${inReading}, c.id ${inReading}`,
    ["happenedAt", "updatedAt", "createdAt", "nextDueAt"],
  );

  return pageOf(rows, place);
}

/** How many match, up to one more than is ever said. */
export async function queueSize(
  person: Reader,
  filter: QueueFilter,
  now = new Date(),
): Promise<number> {
  const matches = await fewMatches(filter.search, db);
  const where = queueWhere(filter, person, now, matches);
  // In the order of an index what the filter finds lies together, and the count stops early.
  // Common words and stages are found from their own tables instead.
  const isFromCases = !filter.stage && (matches !== null || !filter.search);
  const order = isFromCases ? Prisma.raw(`ORDER BY c."updatedAt" DESC, c.id DESC`) : Prisma.empty;
  const [size] = await readTogether<{ count: number }>(Prisma.sql`
    SELECT count(*) AS count FROM (
      SELECT 1 FROM "Case" c WHERE ${where} ${order} LIMIT ${COUNT_LIMIT + 1}
    ) matches`);
  return size?.count ?? 0;
}

/** How many match, to the last. */
export async function countInQueue(
  person: Reader,
  filter: QueueFilter,
  asOf: Date,
): Promise<number> {
  const where = queueWhere(filter, person, asOf, await fewMatches(filter.search, db));
  const [found] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Case" c WHERE ${where} AND c."createdAt" <= ${asOf}`;
  return found?.count ?? 0;
}

/** The ids of everything that matches and was there then, oldest first, for work on all of it. */
export async function idsInQueue(
  tx: Tx,
  person: Reader,
  filter: QueueFilter,
  { after, take, asOf }: { after: string | null; take: number; asOf: Date },
): Promise<string[]> {
  const beyondId = after ? Prisma.sql`AND c.id > ${after}::uuid` : Prisma.empty;
  const where = queueWhere(filter, person, asOf, await fewMatches(filter.search, tx));
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Case" c WHERE ${where} AND c."createdAt" <= ${asOf} ${beyondId}
    ORDER BY c.id LIMIT ${take}`;
  return rows.map(({ id }) => id);
}

const FEW = 2000;

/**
 * Rare words are looked up first and listed; common ones are met soon enough on the way through
 * the list. The planner cannot know that two common words never stand together.
 */
function fewMatches(search: string, tx: Tx): Promise<string[] | null> {
  const condition = searchCondition(search);
  if (!condition) return Promise.resolve(null);
  return oncePerRequest(`cases that say ${search}`, async () => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT s."caseId" AS id FROM "CaseSearch" s WHERE ${condition}
      ORDER BY s."caseId" LIMIT ${FEW + 1}`;
    return rows.length > FEW ? null : rows.map(({ id }) => id);
  });
}

const NUMBER = Prisma.raw(
  `(split_part(c.reference, '-', 2)::bigint * 1000000000 + split_part(c.reference, '-', 3)::bigint)`,
);

/** What each order sorts by, spelt as its index spells it, and which way people want it. */
const ORDERS: Record<Sort, { key: Prisma.Sql; descends: boolean }> = {
  updated: { key: Prisma.raw(`c."updatedAt"`), descends: true },
  opened: { key: Prisma.raw(`c."createdAt"`), descends: true },
  happened: { key: Prisma.raw(`c."happenedAt"`), descends: true },
  clock: { key: Prisma.raw(`COALESCE(c."nextDueAt", 'infinity')`), descends: false },
  reference: { key: NUMBER, descends: true },
};

const direction = (down: boolean) => Prisma.raw(down ? "DESC" : "ASC");

/** Instants with all their digits, so that a page begins exactly where the one before ended. */
function cursorKey(sort: Sort): Prisma.Sql {
  const { key } = ORDERS[sort];
  if (sort === "reference") return Prisma.sql`${key}::text`;
  const text = Prisma.sql`to_char(${key} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return sort === "clock" ? Prisma.sql`COALESCE(${text}, 'never')` : text;
}

function beyond({ sort, after, before }: QueuePlace, down: boolean): Prisma.Sql[] {
  const cursor = after ?? before;
  const start = cursor && cursorValue(sort, cursor);
  if (!cursor || !start) return [];
  const { key } = ORDERS[sort];
  const than = Prisma.raw(down ? "<" : ">");
  return [Prisma.sql`(${key}, c.id) ${than} (${start}, ${cursor.id}::uuid)`];
}

function cursorValue(sort: Sort, { key }: Cursor): Prisma.Sql | null {
  if (sort === "reference") return /^\d+$/.test(key) ? Prisma.sql`${BigInt(key)}` : null;
  if (key === "never") return sort === "clock" ? Prisma.raw(`'infinity'::timestamptz`) : null;
  return Number.isNaN(Date.parse(key)) ? null : Prisma.sql`${key}::timestamptz`;
}

function pageOf(found: Row[], { after, before }: QueuePlace): QueuePage {
  const isCut = found.length > PAGE_ROWS;
  const rows = before ? found.slice(isCut ? 1 : 0) : found.slice(0, PAGE_ROWS);
  const [first, last] = [rows[0], rows.at(-1)];
  const hasNext = before ? true : isCut;
  const hasPrevious = before ? isCut : after !== null;
  return {
    rows: rows.map(({ key: _, ...row }) => row),
    next: hasNext && last ? writeCursor(last) : null,
    previous: hasPrevious && first ? writeCursor(first) : null,
  };
}
