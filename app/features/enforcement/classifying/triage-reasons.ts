/** Why: the rule behind every answer on the path, with its source. */
import { CAUSE_RULES } from "~templates/rules/causes";
import type { QuestionKey } from "~templates/rules/question-keys";
import { DETAIL_REASONS } from "~templates/rules/result-notes";
import type { Cause } from "~templates/rules/vocabulary";
import { type AnswerValue, valuesOf } from "../answers";
import type { Reason } from "../triage-result";
import type { Walk } from "./question-walk";

/** One answered question on the way, in order. */
export type TriageStep = {
  question: QuestionKey;
  answer: AnswerValue;
  /** Who settled it. A person's answer wins over what was read. */
  from: "person" | "evidence";
  field: string | null;
};

export const reasonsFor = (walk: Walk, path: readonly TriageStep[]): Reason[] => [
  ...ruleReasons(walk, path),
  ...detailReasons(path),
];

function ruleReasons({ fired }: Walk, path: readonly TriageStep[]): Reason[] {
  return fired.map(({ id, at, because, source, certainty }) => {
    const step = path.find(({ question }) => question === at);
    return {
      rule: id,
      says: because,
      question: at,
      answer: step?.answer ?? null,
      field: step?.field ?? null,
      source,
      certainty,
    };
  });
}

/** The answers after the class is known: they name a level, causes, and who can act. */
function detailReasons(path: readonly TriageStep[]): Reason[] {
  return path.flatMap(({ question, answer, field }) => {
    const reason = (
      rule: string,
      said: Omit<Reason, "rule" | "question" | "answer" | "field">,
    ) => ({
      rule,
      question,
      answer,
      field,
      ...said,
    });
    if (question === "cause") {
      return (valuesOf(answer) as readonly Cause[]).map((cause) => {
        const { means, source, certainty } = CAUSE_RULES[cause];
        return reason(`cause-${cause}`, { says: means, source, certainty });
      });
    }
    if (question === "level" && answer !== "not_known") {
      return [reason("level-named", DETAIL_REASONS.level_named)];
    }
    if (question === "admin") {
      return [reason(`admin-${answer}`, adminReason(answer))];
    }
    return [];
  });
}

function adminReason(answer: AnswerValue) {
  const { admin_yes, admin_no, admin_not_known } = DETAIL_REASONS;
  return answer === "yes" ? admin_yes : answer === "no" ? admin_no : admin_not_known;
}
