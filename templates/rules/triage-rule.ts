/** The shape of a triage rule: at this question, with these answers, this follows, because. */
import type { Bilingual } from "../bilingual";
import type { ClockKey } from "./clocks";
import type { MissingFactKey } from "./missing-facts";
import type { QuestionKey } from "./question-keys";
import type { SourceKey } from "./sources";
import type { Certainty, Level, RestrictionClass, Route } from "./vocabulary";

/** All of these questions were answered with one of these values. */
export type Condition = Readonly<Partial<Record<QuestionKey, readonly string[]>>>;

export type Consequence =
  | { ask: QuestionKey }
  | {
      decide: RestrictionClass;
      level?: Level;
      /** Where this way in has another way out, or further clocks, than its class. */
      route?: Route;
      clocks?: readonly ClockKey[];
    }
  | { need: MissingFactKey };

export type TriageRule = {
  id: string;
  at: QuestionKey;
  when: Condition;
  leads: Consequence;
  because: Bilingual;
  source: SourceKey;
  certainty: Certainty;
};
