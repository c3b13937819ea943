/** From what was seen to what was hit: the next question, or the answer with its reasons. */
import type { Bilingual } from "~templates/bilingual";
import type { RestrictionClass } from "~templates/rules/vocabulary";
import type { Signal } from "./signal";
import type { TriageResult } from "./triage-result";

/** One value, or several where a question takes several; dates as ISO text. */
export type AnswerValue = string | readonly string[];
export type Answers = Readonly<Record<string, AnswerValue | undefined>>;

export type TriageInput = {
  answers: Answers;
  /** What was read from everything pasted so far; it fills in the answers it settles. */
  signals?: readonly Signal[];
  /** When the notice was received, if known; deadlines count from it. */
  noticedAt?: Date | null;
  now: Date;
};

/** One answered question on the way, in order. */
export type TriageStep = {
  question: string;
  answer: AnswerValue;
  /** Who settled it. A person's answer always wins over what was read. */
  from: "person" | "evidence";
  field: string | null;
};

export type TriageOutcome =
  | { kind: "asking"; question: string }
  | {
      kind: "needs_fact";
      fact: string;
      says: Bilingual;
      whereToLook: Bilingual;
      /** The question that takes the fact once it is known. */
      settledBy: string;
    }
  | { kind: "decided"; result: TriageResult };

export type Triage = {
  path: readonly TriageStep[];
  /** Classes that are still possible, so the screen can say "could still be …". */
  possible: readonly RestrictionClass[];
  outcome: TriageOutcome;
  rulesVersion: string;
};

export declare function triage(input: TriageInput): Triage;
