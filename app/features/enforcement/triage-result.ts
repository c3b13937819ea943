/** What a classification says, whether the questions led to it or a person decided it. */
import type { Bilingual } from "~templates/bilingual";
import type { ClockKey } from "~templates/rules/clocks";
import type { HoldingNoticeKey } from "~templates/rules/holding-notices";
import type { QuestionKey } from "~templates/rules/question-keys";
import type { SourceKey } from "~templates/rules/sources";
import type {
  Appealability,
  Bucket,
  CaseMove,
  Cause,
  Certainty,
  DoorKey,
  Level,
  RestrictionClass,
  Route,
  Severity,
  Side,
  Submitter,
} from "~templates/rules/vocabulary";
import type { AnswerValue } from "./answers";
import type { AssetRef, StatedRestriction } from "./signal";

/** Why we say so: a sentence, the answer or fact behind it, and the rule with its source. */
export type Reason = {
  rule: string;
  says: Bilingual;
  /** The question whose answer led here; null when the rule follows from the class alone. */
  question: QuestionKey | null;
  answer: AnswerValue | null;
  /** Where it was read, such as `entry[0].changes[0].value.event`; null when a person said so. */
  field: string | null;
  source: SourceKey;
  certainty: Certainty;
};

export type Deadline = {
  clock: ClockKey;
  /** Null when it has not started, has no end, or nobody named one. */
  dueAt: Date | null;
  side: Side;
  source: SourceKey;
  certainty: Certainty;
  /** What the date means, or why there is none. */
  note: Bilingual;
};

export type TriageResult = {
  /** Null only for `lifted`. */
  bucket: Bucket | null;
  restrictionClass: RestrictionClass;
  level: Level;
  severity: Severity;
  causes: readonly Cause[];
  means: Bilingual;
  appealable: Appealability;
  appealableWhy: Bilingual;
  whoMaySubmit: readonly Submitter[];
  /** Best first. Never Business Support Home for an app number. */
  doors: readonly DoorKey[];
  deadlines: readonly Deadline[];
  route: Route;
  /** Key of `templates/playbooks`; each route has one. */
  playbook: Route;
  blocked: readonly Bilingual[];
  whatStillWorks: readonly Bilingual[];
  stopNow: readonly Bilingual[];
  /** Key of `templates/rules/holding-notices`; null when customers notice nothing. */
  holdingNotice: HoldingNoticeKey | null;
  movesTo: CaseMove;
  /** The outcome a case closes with when `movesTo` is "closed". */
  closesAs: "false_alarm" | null;
  assets: readonly AssetRef[];
  restrictions: readonly StatedRestriction[];
  /** What Meta or the provider advises, word for word. */
  remediations: readonly string[];
  /** The last end, when every part of the restriction names one; null otherwise. */
  endsAt: Date | null;
  reasons: readonly Reason[];
  rulesVersion: string;
};
