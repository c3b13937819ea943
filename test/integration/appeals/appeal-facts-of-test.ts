/** What tests of the appeal look at again and again. */
import type { RecordedFields } from "~/features/appeals/filing/filing-schemas";
import { db } from "~/platform/db.server";

export const trackOf = (caseId: string) =>
  db.caseTrack.findUnique({ where: { caseId_stage: { caseId, stage: "appeal" } } });

export const stateOf = async (id: string) =>
  (await db.appeal.findUnique({ where: { id }, select: { state: true } }))?.state;

export async function appealEvents(caseId: string): Promise<string[]> {
  const events = await db.auditEvent.findMany({
    where: { caseId, subjectKind: "appeal" },
    orderBy: { id: "asc" },
    select: { kind: true },
  });
  return events.map(({ kind }) => kind);
}

/** An appeal as somebody filed it this morning, before anybody opened a case. */
export const filedOutside = (restrictionId: string): RecordedFields => ({
  restrictionId,
  door: "business_support_home",
  language: "en",
  text: "Please review our account.",
  submitterName: "Rina Halim",
  submitterIsAdmin: "yes",
  clock: "2026-11-22T08:00",
  zone: "Asia/Jakarta",
  externalReference: "BSH-1",
});
