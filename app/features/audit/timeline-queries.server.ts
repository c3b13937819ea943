/** What happened to a subject, newest first. */
import { db, type Tx } from "~/platform/db.server";

export type TimelineEvent = Awaited<ReturnType<typeof timelineOfCase>>[number];

const shown = {
  id: true,
  at: true,
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

export function timelineOfCase(caseId: string, { before, take = 50 }: Page = {}, tx: Tx = db) {
  return tx.auditEvent.findMany({
    where: { caseId, ...(before ? { id: { lt: before } } : {}) },
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
