/** Walks the whole question graph, one answer of every sort at every question. */
import { type Answers, acceptAnswer } from "~/features/enforcement/answers";
import { sampleAnswers } from "~/features/enforcement/classifying/possible-classes";
import { type Walk, walkQuestions } from "~/features/enforcement/classifying/question-walk";
import { MISSING_FACTS } from "~templates/rules/missing-facts";
import type { QuestionKey } from "~templates/rules/question-keys";

/** Answers that nothing branches on: one of them stands for all. */
const STRAIGHT: readonly QuestionKey[] = ["level", "disable_date", "blocked", "cause", "admin"];

const branches = (question: QuestionKey, known: Answers): readonly string[] => {
  const all = sampleAnswers(question, known);
  return STRAIGHT.includes(question) ? all.slice(0, 1) : all;
};

export function everyPath(): Walk[] {
  const ends: Walk[] = [];

  const visit = (answers: Answers): void => {
    const walk = walkQuestions(answers, {});
    if (walk.end.kind === "asking") {
      ask(walk, walk.end.question);
      return;
    }
    ends.push(walk);
    if (walk.end.kind !== "needs_fact") return;
    const { settledBy } = MISSING_FACTS[walk.end.fact];
    if (walk.known[settledBy] === undefined) ask(walk, settledBy);
  };

  const ask = ({ known }: Walk, question: QuestionKey): void => {
    for (const answer of branches(question, known)) {
      if (acceptAnswer(question, answer, known) === null) {
        throw new Error(`${question} does not take its own option ${answer}`);
      }
      visit({ ...known, [question]: answer });
    }
  };

  visit({});
  return ends;
}
