/** What happened to a subject, newest first. */
import { db, type Tx } from "~/platform/db.server";

export type TimelineEvent = Awaited<ReturnType<typeof timelineOfCase>>[number];

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

/** The events of a case, and of those merged into it when several ids are given. */
export function timelineOfCase(
  caseId: string | readonly string[],
  { before, take = 50, place, kinds }: Page & Only = {},
  tx: Tx = db,
) {
  return tx.auditEvent.findMany({
    where: {
      caseId: typeof caseId === "string" ? caseId : { in: [...caseId] },
      ...(before && { id: { lt: before } }),
      ...(place && { happenedAt: place === "outside" ? { not: null } : null }),
      ...(kinds && { kind: { in: [...kinds] } }),
    },
    orderBy: { id: "desc" },
    take,
    select: shown,
  });
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
