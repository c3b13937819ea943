/**
 * What still keeps an appeal from being a good one, as a list of sentences:
 * what is missing, weak or contradictory, and where to go to mend it.
 */
import { SECTION_IDS } from "~/features/appeals/questions/appeal-questions";
import type { Language } from "~templates/bilingual";
import { checkAnswers } from "./check-answers";
import { checkClaims } from "./check-claims";
import { checkCoach } from "./check-coach";
import { checkConsistency } from "./check-consistency";
import { checkEvidence } from "./check-evidence";
import { checkOptIn } from "./check-opt-in";
import { checkRemediation } from "./check-remediation";
import { checkSubmission } from "./check-submission";
import { checkTexts } from "./check-texts";
import { checkWebsite } from "./check-website";
import { type AppealUnderCheck, type Check, FINDING_SEVERITIES, type Finding } from "./finding";

export type {
  AppealUnderCheck,
  Finding,
  FindingSeverity,
} from "./finding";

const CHECKS: readonly Check[] = [
  checkSubmission,
  checkAnswers,
  checkOptIn,
  checkWebsite,
  checkConsistency,
  checkRemediation,
  checkClaims,
  checkEvidence,
  checkTexts,
  checkCoach,
];

/** Questions are named in the reader's language. Blockers first, then in the order of the sections. */
export function readiness(appeal: AppealUnderCheck, reader: Language, now: Date): Finding[] {
  const findings = CHECKS.flatMap((check) => check(appeal, reader, now));
  return findings.toSorted(
    (one, other) => severityOf(one) - severityOf(other) || placeOf(one) - placeOf(other),
  );
}

export function countBlockers(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === "blocker").length;
}

const severityOf = ({ severity }: Finding) => FINDING_SEVERITIES.indexOf(severity);

/** What concerns the whole appeal is said before what concerns one of its sections. */
const placeOf = ({ section }: Finding) => (section ? SECTION_IDS.indexOf(section) : -1);
