/** What happened to a subject, newest first. */
import { db, type Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";

export type TimelineEvent = Awaited<ReturnType<typeof timelineOfSubject>>[number];

const shown = {
  id: true,
  at: true,
  caseId: true,
  actorKind: true,
  actorName: true,
  subjectKind: true,
  subjectId: true,
  kind: true,
  detail: true,
  happenedAt: true,
  happenedZone: true,
} as const;

type Page = { before?: string | undefined; take?: number };

/** `outside` and `ours` by whether it happened elsewhere; or only events of certain kinds. */
type Only = { place?: "outside" | "ours"; kinds?: readonly string[] };

const COLUMNS = Prisma.raw(`e.id, e.at, e."caseId", e."actorKind", e."actorName", e."subjectKind",
  e."subjectId", e.kind, e.detail, e."happenedAt", e."happenedZone"`);

/**
 * A question for the events of several cases, the newest first: a case, and those merged into it.
 * @param ids a question for their ids
 */
export function eventsOfCases(ids: Prisma.Sql, { before, take = 50, place, kinds }: Page & Only) {
  const conditions = [
    Prisma.sql`e."caseId" = c.id`,
    ...(before ? [Prisma.sql`e.id < ${before}::uuid`] : []),
    ...(place
      ? [Prisma.raw(`e."happenedAt" IS ${place === "outside" ? "NOT NULL" : "NULL"}`)]
      : []),
    ...(kinds ? [Prisma.sql`e.kind = ANY(${[...kinds]})`] : []),
  ];
  // Each case in the order of its own index: a long history is not sorted for its first page.
  return Prisma.sql`
    SELECT newest.* FROM (${ids}) c CROSS JOIN LATERAL (
      SELECT ${COLUMNS} FROM "AuditEvent" e WHERE ${Prisma.join(conditions, " AND ")}
      ORDER BY e.id DESC LIMIT ${take}
    ) newest ORDER BY newest.id DESC LIMIT ${take}`;
}

export function timelineOfSubject(
  kind: string,
  id: string,
  { before, take = 50 }: Page = {},
  tx: Tx = db,
) {
  return tx.auditEvent.findMany({
    where: { subjectKind: kind, subjectId: id, ...(before ? { id: { lt: before } } : {}) },
    orderBy: { id: "desc" },
    take,
    select: shown,
  });
}

/** Everything that was recorded, newest first. */
export function recentEvents({ before, take = 100 }: Page = {}, tx: Tx = db) {
  return tx.auditEvent.findMany({
    where: before ? { id: { lt: before } } : {},
    orderBy: { id: "desc" },
    take,
    select: shown,
  });
}

/** Only what was recorded of some cases, newest first. `ids` is a query for their ids. */
export function recentEventsAmong(
  ids: Prisma.Sql,
  { before, take = 100 }: Page = {},
  tx: Tx = db,
): Promise<TimelineEvent[]> {
  const earlier = before ? Prisma.sql`AND e.id < ${before}::uuid` : Prisma.empty;
  return tx.$queryRaw`
    SELECT ${COLUMNS} FROM "AuditEvent" e WHERE e."caseId" IN (${ids}) ${earlier}
    ORDER BY e.id DESC LIMIT ${take}`;
}

/** Who changed something last, and when: by events of these kinds, so that nobody is named who changed something else. */
export const lastChange = (kind: string, id: string, ...only: Kinds) =>
  lastChangeOf({ subject: { kind, id }, only });

type Kinds = readonly [string, ...string[]];

type Change = {
  subject: { kind: string; id: string };
  /** The kinds of events that change it. */
  only: Kinds;
  /** What their detail has to say, or one of several, where a subject is one for many. */
  of?: Readonly<Record<string, string | readonly string[]>>;
};

export async function lastChangeOf({ subject, only, of = {} }: Change) {
  const event = await db.auditEvent.findFirst({
    where: {
      subjectKind: subject.kind,
      subjectId: subject.id,
      kind: { in: [...only] },
      AND: Object.entries(of).map(([name, said]) => ({
        OR: [said].flat().map((equals) => ({ detail: { path: [name], equals } })),
      })),
    },
    orderBy: { id: "desc" },
    select: { actorName: true, at: true },
  });
  return event && { byName: event.actorName, at: event.at };
}
