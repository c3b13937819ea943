/** Clocks across the cases that exist for a person. Drills are left out: nobody plans by them. */
import { casesVisibleTo } from "~/features/cases/case-scope.server";
import { endOfDay } from "~/features/clocks/clock-group";
import { OUTLIVING } from "~/features/clocks/clock-kind";
import type { FeedCoverage } from "~/features/clocks/feed/feed-coverage";
import type { Person } from "~/features/identity/person";
import { readTogether } from "~/platform/database/read-together.server";
import { db } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import type { ClockCursor, ClocksFilter } from "./clocks-filter";
import type { StoredClock } from "./shown-clock.server";

type Reader = Pick<Person, "id" | "businessIds">;

export type ClockInReach = StoredClock & {
  reference: string;
  business: string | null;
  owner: string | null;
  revision: number;
  changedAt: Date;
};

const OPEN = Prisma.sql`(c.phase IN ('new', 'triage', 'active', 'monitoring')
  OR k.kind = ANY (${[...OUTLIVING]})) AND NOT c."isDrill"`;

const ROWS = Prisma.raw(`
  SELECT k.id, k.kind, k.note, k.side::text, k.state::text, k."startsAt", k."dueAt", k."endedAt",
    k."pausedAt", k."pausedSeconds", k.certainty, k.source, k."checkedOn", k."changedAt",
    k.version - 1 AS revision, c.reference, b.name AS business, o.name AS owner
  FROM "Clock" k JOIN "Case" c ON c.id = k."caseId"
  LEFT JOIN "Business" b ON b.id = c."businessId"
  LEFT JOIN "Person" o ON o.id = c."ownerId"`);

export const CLOCKS_ON_A_PAGE = 100;

/** One page of running or paused clocks, the nearest first; one row more tells that there are others. */
export function clocksInReach(
  person: Reader,
  { state, side, owner, after }: ClocksFilter,
): Promise<ClockInReach[]> {
  const conditions = [
    Prisma.sql`k.state = ${state}::"ClockState"`,
    OPEN,
    casesVisibleTo(person),
    ...(side ? [Prisma.sql`k.side = ${side}::"ClockSide"`] : []),
    ...ledBy(owner, person),
    ...beyond(after),
  ];
  return db.$queryRaw<ClockInReach[]>`
    ${ROWS} WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY k."dueAt" NULLS LAST, k.id LIMIT ${CLOCKS_ON_A_PAGE + 1}`;
}

function ledBy(owner: string | null, { id }: Reader): Prisma.Sql[] {
  if (!owner) return [];
  if (owner === "nobody") return [Prisma.sql`c."ownerId" IS NULL`];
  return [Prisma.sql`c."ownerId" = ${owner === "me" ? id : owner}::uuid`];
}

function beyond(after: ClockCursor | null): Prisma.Sql[] {
  if (!after) return [];
  const { dueAt, id } = after;
  if (!dueAt) return [Prisma.sql`k."dueAt" IS NULL AND k.id > ${id}::uuid`];
  return [Prisma.sql`(k."dueAt" IS NULL OR (k."dueAt", k.id) > (${dueAt}, ${id}::uuid))`];
}

const MOST = 99;

/** How many clocks were missed, and how many more end today; counted no further than anybody reads. */
export async function clocksPressing(
  person: Reader & Pick<Person, "timeZone">,
  now = new Date(),
): Promise<{ missed: number; today: number }> {
  const midnight = endOfDay(now, person.timeZone);
  const [counted] = await readTogether<{ missed: number; today: number }>(Prisma.sql`
    SELECT count(*) FILTER (WHERE p."dueAt" < ${now})::int AS missed,
      count(*) FILTER (WHERE p."dueAt" >= ${now})::int AS today
    FROM (
      SELECT k."dueAt" FROM "Clock" k JOIN "Case" c ON c.id = k."caseId"
      WHERE k.state = 'running' AND k."dueAt" < ${midnight}
        AND ${OPEN} AND ${casesVisibleTo(person)}
      ORDER BY k."dueAt" LIMIT ${MOST}
    ) p`);
  return counted ?? { missed: 0, today: 0 };
}

const MOST_IN_A_FEED = 1000;

/** Running clocks with an end: of cases a person leads or has an open task in, or of all they may see. */
export function clocksForFeed(person: Reader, covers: FeedCoverage): Promise<ClockInReach[]> {
  const own = Prisma.sql`(c."ownerId" = ${person.id}::uuid OR EXISTS (
    SELECT 1 FROM "Task" t WHERE t."caseId" = c.id AND t."ownerId" = ${person.id}::uuid
      AND t.state IN ('open', 'in_progress')))`;
  return db.$queryRaw<ClockInReach[]>`
    ${ROWS} WHERE k.state = 'running' AND k."dueAt" IS NOT NULL AND ${OPEN}
      AND ${casesVisibleTo(person)} AND ${covers === "own" ? own : Prisma.sql`TRUE`}
    ORDER BY k."dueAt", k.id LIMIT ${MOST_IN_A_FEED}`;
}
