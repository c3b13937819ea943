/** Which triage questions a set of signals settles, each with the field it was read from. */
import { isQuestionKey, type QuestionKey } from "~templates/rules/question-keys";
import type { Signal } from "../signal";
import { weighSignals } from "./weigh-signals";

export type SettledAnswer = { question: QuestionKey; value: string; field: string };

/** The gravest signal speaks first; the others only fill in what it leaves open. */
export function settleAnswers(signals: readonly Signal[]): readonly SettledAnswer[] {
  const settled = new Map<QuestionKey, SettledAnswer>();
  for (const { values } of weighSignals(signals)) {
    for (const [question, { value, field }] of Object.entries(values)) {
      if (isQuestionKey(question) && !settled.has(question)) {
        settled.set(question, { question, value, field });
      }
    }
  }
  return [...settled.values()];
}
