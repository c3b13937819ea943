/** An appeal with everything its rules look at: its readiness, its document, its dossier. */
import { answersOf } from "~/features/appeals/answers/answer-queries.server";
import { claimsOf, countedFor } from "~/features/appeals/claims/claim-queries.server";
import { systemFacts } from "~/features/appeals/claims/system-fact";
import { earlierRounds } from "~/features/appeals/coach/earlier-rounds.server";
import { softLimitsOfDoors } from "~/features/appeals/doors/door-queries.server";
import { exhibitsInDossier } from "~/features/appeals/evidence/evidence-choice.server";
import { appealCaseFacts } from "~/features/appeals/facts/case-facts.server";
import { remediationOf } from "~/features/appeals/remediation/remediation-queries.server";
import { latestSiteChecks } from "~/features/evidence/site-check/site-check-queries.server";
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
  const facts = await appealCaseFacts(appeal, tx);
  const answers = await answersOf(appeal.id, tx);
  const kept = await remediationOf(appeal.caseId, tx);
  const claims = await claimsOf(appeal.id, tx);
  const counted = await countedFor(appeal, tx);
  // What is proven by an exhibit that was redacted is proven by its copy.
  const items = kept.map((item) => ({ ...item, proofIds: item.proofIds.flatMap(inDossier) }));
  return {
    facts,
    answers,
    items,
    claims: claims.map((claim) => ({
      ...claim,
      proofs: claim.proofs.map(({ evidenceId, ...proof }) => ({
        ...proof,
        evidenceId: evidenceId && (inDossier(evidenceId)[0] ?? evidenceId),
      })),
    })),
    systemFacts: systemFacts({ facts, answers, items, counted }),
    counted,
    earlier: await earlierRounds(appeal, tx),
    evidence,
    language: appeal.language,
    door: appeal.door as DoorKey | null,
    windowEndsAt: await windowEnd(appeal.caseId, tx),
    site: await latestSiteChecks(appeal.caseId, tx),
    softLimits: await softLimitsOfDoors(tx),
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
