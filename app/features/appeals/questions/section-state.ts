/** How far each section has come, in the words of the task list. */
import { type Answers, isAnswered } from "~/features/appeals/answers/appeal-answers";
import { type RemediationItem, remediationState } from "~/features/appeals/remediation/remediation";
import { type QuestionId, questionsOf, SECTIONS, type SectionId } from "./appeal-questions";

export type SectionState = "not_started" | "in_progress" | "completed";

export type SectionProgress = {
  id: SectionId;
  state: SectionState;
  answered: number;
  asked: number;
};

export function sectionProgress(
  id: SectionId,
  answers: Answers,
  items: readonly RemediationItem[],
  round: number,
): SectionProgress {
  if (id === "remediation") return remediationProgress(items);
  const questions = questionsOf(id, round);
  const answered = questions.filter((question) => isAnswered(answers[question.id as QuestionId]));
  const isComplete = questions
    .filter(({ need }) => need === "required")
    .every((question) => answered.includes(question));
  return {
    id,
    state: answered.length === 0 ? "not_started" : isComplete ? "completed" : "in_progress",
    answered: answered.length,
    asked: questions.length,
  };
}

export function appealProgress(
  answers: Answers,
  items: readonly RemediationItem[],
  round: number,
): SectionProgress[] {
  return SECTIONS.map(({ id }) => sectionProgress(id, answers, items, round));
}

function remediationProgress(items: readonly RemediationItem[]): SectionProgress {
  const ready = items.filter((item) => remediationState(item) !== "incomplete");
  const state =
    items.length === 0
      ? "not_started"
      : ready.length === items.length
        ? "completed"
        : "in_progress";
  return { id: "remediation", state, answered: ready.length, asked: items.length };
}
