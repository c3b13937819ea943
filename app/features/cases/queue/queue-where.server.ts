/** Filters of the queue as SQL over a case called `c`. Who may see a case is part of it. */
import { CASE_PHASES } from "~/features/cases/case-phase";
import { casesVisibleTo } from "~/features/cases/case-scope.server";
import type { Person } from "~/features/identity/person";
import { instantOf, wallClockOf } from "~/platform/i18n/wall-clock";
import { Prisma } from "~prisma/generated/client";
import type { ClockFilter, QueueFilter } from "./queue-filter";
import { searchTerms } from "./search-terms";

type Reader = Pick<Person, "id" | "businessIds" | "timeZone">;

/** `matches`: what the search finds, where that is few enough to be listed. */
export function queueWhere(
  filter: QueueFilter,
  person: Reader,
  now: Date,
  matches: readonly string[] | null,
): Prisma.Sql {
  const conditions = [
    casesVisibleTo(person),
    ...inPhases(filter),
    ...(filter.drills ? [] : [Prisma.sql`NOT c."isDrill"`]),
    ...anyOf("bucket", filter.buckets),
    ...anyOf("class", filter.classes),
    ...ofBusinesses(filter.businessIds),
    ...ownedBy(filter.owner, person),
    ...inStage(filter.stage),
    ...dueBy(filter.clock, person.timeZone, now),
    ...(matches ? [Prisma.sql`c.id = ANY(${[...matches]}::uuid[])`] : found(filter.search)),
  ];
  return Prisma.join(conditions, " AND ");
}

/** Written out, because the planner uses an index of open cases only where it sees the phases. */
function inPhases({ phases }: QueueFilter): Prisma.Sql[] {
  if (phases.length === CASE_PHASES.length) return [];
  const list = CASE_PHASES.filter((phase) => phases.includes(phase)).map((phase) => `'${phase}'`);
  return [Prisma.raw(`c.phase IN (${list.join(", ")})`)];
}

function anyOf(column: "bucket" | "class", values: readonly string[]): Prisma.Sql[] {
  if (values.length === 0) return [];
  const name = Prisma.raw(`c."${column}"`);
  const [only] = values;
  return values.length === 1
    ? [Prisma.sql`${name} = ${only}`]
    : [Prisma.sql`${name} = ANY(${[...values]})`];
}

function ofBusinesses(ids: readonly string[]): Prisma.Sql[] {
  if (ids.length === 0) return [];
  const [only] = ids;
  return ids.length === 1
    ? [Prisma.sql`c."businessId" = ${only}::uuid`]
    : [Prisma.sql`c."businessId" = ANY(${[...ids]}::uuid[])`];
}

function ownedBy(owner: string | null, { id }: Reader): Prisma.Sql[] {
  if (!owner) return [];
  if (owner === "nobody") return [Prisma.sql`c."ownerId" IS NULL`];
  return [Prisma.sql`c."ownerId" = ${owner === "me" ? id : owner}::uuid`];
}

function inStage(wanted: QueueFilter["stage"]): Prisma.Sql[] {
  if (!wanted) return [];
  return [
    Prisma.sql`EXISTS (SELECT 1 FROM "CaseTrack" t WHERE t."caseId" = c.id
      AND t.stage = ${wanted.stage} AND t.state = ${wanted.state})`,
  ];
}

const DAY = 24 * 60 * 60_000;

/** Each includes what is more pressing still: what is due today includes what was due before. */
function dueBy(clock: ClockFilter | null, timeZone: string, now: Date): Prisma.Sql[] {
  if (!clock) return [];
  const [today = ""] = wallClockOf(now, timeZone).split("T");
  const midnight = new Date(instantOf(`${today}T00:00`, timeZone).getTime() + DAY);
  const until = { missed: now, today: midnight, week: new Date(now.getTime() + 7 * DAY) }[clock];
  return [Prisma.sql`COALESCE(c."nextDueAt", 'infinity') < ${until}`];
}

function found(search: string): Prisma.Sql[] {
  const condition = searchCondition(search);
  if (!condition) return [];
  return [
    Prisma.sql`EXISTS (SELECT 1 FROM "CaseSearch" s WHERE s."caseId" = c.id AND ${condition})`,
  ];
}

/** What was typed as a condition over an entry of the search index called `s`; null when nothing was. */
export function searchCondition(search: string): Prisma.Sql | null {
  const terms = searchTerms(search);
  if (terms.length === 0) return search ? Prisma.sql`FALSE` : null;
  const each = terms.map(({ word, part }) => {
    const begins = Prisma.sql`s.document @@ to_tsquery('simple', ${`'${word}':*`})`;
    return part ? Prisma.sql`(${begins} OR s.ids LIKE ${`%${part}%`})` : begins;
  });
  return Prisma.join(each, " AND ");
}
