/**
 * What still keeps an appeal from being a good one, as a list of sentences:
 * what is missing, weak or contradictory, and where to go to mend it.
 */
import type { TextKey, TextParams } from "~/platform/i18n/text-key";
import type { Language } from "~templates/bilingual";
import type { DoorKey } from "~templates/rules/vocabulary";
import type { Answers } from "./appeal-answers";
import type { AppealCaseFacts, AppealEvidence } from "./appeal-facts";
import type { QuestionId, SectionId } from "./appeal-questions";
import type { RemediationItem } from "./remediation";

export const FINDING_SEVERITIES = ["blocker", "advice"] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

export type Finding = {
  severity: FindingSeverity;
  key: TextKey;
  params: TextParams;
  /** Where to go. Null when the whole appeal or its evidence is meant. */
  section: SectionId | null;
  question: QuestionId | null;
  itemId: string | null;
};

/** Everything the readiness of an appeal depends on. */
export type AppealUnderCheck = {
  facts: AppealCaseFacts;
  answers: Answers;
  items: readonly RemediationItem[];
  evidence: readonly AppealEvidence[];
  /** The language the dossier is going to be submitted in. */
  language: Language;
  /** The door it will go through, once chosen. */
  door: DoorKey | null;
  /** The end of the time to appeal, when a clock knows it. */
  windowEndsAt: Date | null;
};

/** Questions are named in the reader's language. Blockers first, then by section. */
export function readiness(_appeal: AppealUnderCheck, _reader: Language, _now: Date): Finding[] {
  return [];
}

export function countBlockers(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === "blocker").length;
}
