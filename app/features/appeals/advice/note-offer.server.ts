/** What Business Support Home offers, noted where the ways out are compared, and put to the triage. */
import { offerWhatCanBeAppealed } from "~/features/appeals/rounds/offer-what-can-be-appealed.server";
import type { CaseKey } from "~/features/cases/case-queries.server";
import { classifyCase } from "~/features/classification/classify-case.server";
import { answerQuestion } from "~/features/classification/save-triage.server";
import { triageOfCase } from "~/features/classification/triage-of-case.server";
import type { TriageResult } from "~/features/enforcement/triage-result";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { allow, type Verdict } from "~/platform/verdict";
import type { NotedOffer } from "./advice-schemas";

/**
 * Whether the case is classified by the answer now. It is not where the answer leaves a question
 * open, comes to another class or level, or would replace what a person overruled: then a person
 * looks at the result first.
 */
export async function noteOffer(
  person: Person,
  found: CaseKey & { class: string | null },
  { offered, seen = null }: NotedOffer,
  now = new Date(),
): Promise<Verdict<{ isClassified: boolean }>> {
  const answered = await answerQuestion(person, found.id, "review_offered", offered, {
    seen,
    now,
  });
  if (!answered.ok) return answered;

  const { read, version } = await triageOfCase(found, now);
  const { outcome } = read.triage;
  if (outcome.kind !== "decided" || !(await isAsItStands(found, outcome.result))) {
    return allow({ isClassified: false });
  }
  const commitment = { seenVersion: version, follow: offerWhatCanBeAppealed };
  const classified = await classifyCase(person, found.id, commitment, now);
  return classified.ok ? allow({ isClassified: true }) : classified;
}

async function isAsItStands(
  found: CaseKey & { class: string | null },
  result: TriageResult,
): Promise<boolean> {
  const inForce = await db.classification.findFirst({
    where: { caseId: found.id, supersededAt: null },
    select: { level: true, overruled: true },
  });
  return (
    inForce?.overruled === false &&
    found.class === result.restrictionClass &&
    inForce.level === result.level
  );
}
