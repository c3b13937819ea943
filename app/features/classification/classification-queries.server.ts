/** What is known about what was hit: the draft under way, and the classifications there were. */
import { db, type Tx } from "~/platform/db.server";
import { readDraft } from "./triage-draft";

export async function triageDraftOf(caseId: string, tx: Tx = db) {
  const stored = await tx.triageDraft.findUnique({
    where: { caseId },
    select: { answers: true, version: true },
  });
  return { draft: readDraft(stored?.answers), version: stored?.version ?? 0 };
}

/** Newest first; the first one without `supersededAt` is in force. */
export function classificationsOf(caseId: string, tx: Tx = db) {
  return tx.classification.findMany({
    where: { caseId },
    orderBy: { at: "desc" },
    select: {
      id: true,
      class: true,
      level: true,
      overruled: true,
      overruleReason: true,
      byName: true,
      at: true,
      supersededAt: true,
    },
  });
}
