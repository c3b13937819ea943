/** An appeal with everything its rules look at: its readiness, its document, its dossier. */
import { answersOf } from "~/features/appeals/answers/answer-queries.server";
import { exhibitsInDossier } from "~/features/appeals/evidence/evidence-choice.server";
import { appealCaseFacts } from "~/features/appeals/facts/case-facts.server";
import { remediationOf } from "~/features/appeals/remediation/remediation-queries.server";
import { db, type Tx } from "~/platform/db.server";
import type { Language } from "~templates/bilingual";
import type { DoorKey } from "~templates/rules/vocabulary";
import { type AppealUnderCheck, type Finding, readiness } from "./readiness";

export type AppealAtHand = {
  id: string;
  caseId: string;
  restrictionId: string;
  round: number;
  door: string | null;
  language: Language;
};

export async function appealUnderCheck(
  appeal: AppealAtHand,
  tx: Tx = db,
): Promise<AppealUnderCheck> {
  const evidence = await exhibitsInDossier(appeal, tx);
  const inDossier = (id: string) =>
    evidence.filter(({ standsFor }) => standsFor.includes(id)).map((exhibit) => exhibit.id);
  const items = await remediationOf(appeal.caseId, tx);
  return {
    facts: await appealCaseFacts(appeal, tx),
    answers: await answersOf(appeal.id, tx),
    // A proof that was redacted is proven by its copy.
    items: items.map((item) => ({ ...item, proofIds: item.proofIds.flatMap(inDossier) })),
    evidence,
    language: appeal.language,
    door: appeal.door as DoorKey | null,
    windowEndsAt: await windowEnd(appeal.caseId, tx),
  };
}

export async function readinessOf(
  appeal: AppealAtHand,
  reader: Language,
  now: Date,
  tx: Tx = db,
): Promise<Finding[]> {
  return readiness(await appealUnderCheck(appeal, tx), reader, now);
}

const WINDOWS = ["appeal_window", "category_review"];

/** The end of the time to appeal, when a clock knows it. */
export async function windowEnd(caseId: string, tx: Tx = db): Promise<Date | null> {
  const clock = await tx.clock.findFirst({
    where: { caseId, kind: { in: WINDOWS }, state: "running", dueAt: { not: null } },
    orderBy: { dueAt: "asc" },
    select: { dueAt: true },
  });
  return clock?.dueAt ?? null;
}
