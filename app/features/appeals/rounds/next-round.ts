/** What the next round of an appeal starts from, and what it asks anew. */
import type { Answers } from "~/features/appeals/answers/appeal-answers";
import type { AppealOutcome } from "~/features/appeals/appeal-lifecycle";
import type { QuestionId } from "~/features/appeals/questions/appeal-questions";
import { type RemediationItem, remediationState } from "~/features/appeals/remediation/remediation";

/** True of one round only: answered again from nothing. */
const ASKED_ANEW: readonly QuestionId[] = ["news_since_decision", "review_offered", "still_works"];

/** Worth reading again before repeating, because the decision was an answer to them. */
const RECONSIDERED: readonly QuestionId[] = ["trigger", "ask_kind", "ask_reason"];

export type NextRound = {
  round: number;
  answers: Answers;
  items: RemediationItem[];
  asksAnew: readonly QuestionId[];
  reconsider: readonly QuestionId[];
  /** Promises of the last round that are still open: the reviewer will look for them. */
  openPromises: RemediationItem[];
};

/** A restriction that was reversed needs no further round. */
export function mayStartNextRound(outcome: AppealOutcome): boolean {
  return outcome !== "reversed";
}

export function nextRound(last: {
  round: number;
  answers: Answers;
  items: readonly RemediationItem[];
}): NextRound {
  const kept = Object.entries(last.answers).filter(
    ([id]) => !ASKED_ANEW.includes(id as QuestionId),
  );
  return {
    round: last.round + 1,
    answers: Object.fromEntries(kept),
    items: [...last.items],
    asksAnew: ASKED_ANEW,
    reconsider: RECONSIDERED,
    openPromises: last.items.filter((item) => remediationState(item) === "promised"),
  };
}
