/** One sentence of the readiness list, and everything such sentences may depend on. */
import type { Answers } from "~/features/appeals/answers/appeal-answers";
import type { Claim } from "~/features/appeals/claims/claim";
import type { Counted, SystemFact } from "~/features/appeals/claims/system-fact";
import type { Statement } from "~/features/appeals/coach/remark";
import type { SoftLimits } from "~/features/appeals/doors/soft-limits";
import type { AppealCaseFacts, AppealEvidence } from "~/features/appeals/facts/appeal-facts";
import {
  type QuestionId,
  questionOf,
  type SectionId,
  sectionOfQuestion,
} from "~/features/appeals/questions/appeal-questions";
import type { RemediationItem } from "~/features/appeals/remediation/remediation";
import type { LatestCheck } from "~/features/evidence/site-check/site-check-queries.server";
import type { SitePage } from "~/features/evidence/site-check/site-findings";
import type { TextKey, TextParams } from "~/platform/i18n/text-key";
import type { Language } from "~templates/bilingual";
import type { DoorKey } from "~templates/rules/vocabulary";

/** A blocker holds the appeal back until it is solved or overridden with a reason; advice never does. */
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
  /** A page below the appeal's own, where the place is a more exact one than its question. */
  page?: string;
  /** What was found can be taken out of the answer by pressing a button. */
  isRedactable?: boolean;
  /** Two statements that cannot both be true, to be read side by side. */
  sides?: { mine: string; theirs: Statement };
};

/** `text` is of a round that was filed elsewhere. */
export type EarlierRound = { round: number; at: Date; answers: Answers; text: string };

/** Everything the readiness of an appeal depends on. */
export type AppealUnderCheck = {
  facts: AppealCaseFacts;
  answers: Answers;
  items: readonly RemediationItem[];
  evidence: readonly AppealEvidence[];
  claims: readonly Claim[];
  systemFacts: readonly SystemFact[];
  /** What was said to Meta about the same restriction in earlier rounds, the latest first. */
  earlier: readonly EarlierRound[];
  counted: Counted;
  /** What was said with the provider and others, where whoever asks knows it. */
  inMessages?: readonly Statement[];
  /** The language the dossier is going to be submitted in. */
  language: Language;
  /** The door it will go through, once chosen. */
  door: DoorKey | null;
  /** The end of the time to appeal, when a clock knows it. */
  windowEndsAt: Date | null;
  /** What was seen when somebody last looked at the pages of the business. */
  site: Partial<Record<SitePage, LatestCheck>>;
  /** What people here found out about how much fits at a door, beside what the rules suggest. */
  softLimits: SoftLimits;
};

/** A rule of the readiness list. Questions are named in the reader's language. */
export type Check = (appeal: AppealUnderCheck, reader: Language, now: Date) => Finding[];

const NOWHERE = { section: null, question: null, itemId: null };

export function aboutAppeal(
  severity: FindingSeverity,
  key: TextKey,
  params: TextParams = {},
): Finding {
  return { severity, key, params, ...NOWHERE };
}

export function aboutQuestion(
  severity: FindingSeverity,
  key: TextKey,
  question: QuestionId,
  reader: Language,
  params: TextParams = {},
): Finding {
  return {
    ...aboutAppeal(severity, key, { question: questionOf(question).label[reader], ...params }),
    section: sectionOfQuestion(question),
    question,
  };
}

export function aboutItem(
  severity: FindingSeverity,
  key: TextKey,
  item: RemediationItem,
  reader: Language,
  params: TextParams = {},
): Finding {
  return {
    ...aboutAppeal(severity, key, { item: shortName(item, reader), ...params }),
    section: "remediation",
    itemId: item.id,
  };
}

const LONGEST_NAME = 70;

function shortName({ what, owner }: RemediationItem, reader: Language): string {
  const text = (what[reader] ?? what.en ?? what.id ?? owner).trim();
  const letters = Array.from(text);
  return letters.length > LONGEST_NAME
    ? `${letters.slice(0, LONGEST_NAME).join("")}…`
    : text || "–";
}
