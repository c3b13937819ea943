/** Follows the rules from question to question until one is open, a fact is missing, or it is decided. */
import { DETAIL_QUESTIONS } from "~templates/rules/detail-questions";
import { MISSING_FACTS, type MissingFactKey } from "~templates/rules/missing-facts";
import type { QuestionKey } from "~templates/rules/question-keys";
import type { Consequence, TriageRule } from "~templates/rules/triage-rule";
import { TRIAGE_RULES } from "~templates/rules/triage-rules";
import { type Answers, type AnswerValue, acceptAnswer, holds } from "../answers";

export type Decision = Extract<Consequence, { decide: unknown }>;
type WalkStep = { question: QuestionKey; answer: AnswerValue };

export type WalkEnd =
  | { kind: "asking"; question: QuestionKey; decision: Decision | null }
  | { kind: "needs_fact"; fact: MissingFactKey }
  | { kind: "decided"; decision: Decision };

export type Walk = {
  steps: readonly WalkStep[];
  known: Answers;
  fired: readonly TriageRule[];
  end: WalkEnd;
};

const FIRST_QUESTION: QuestionKey = "connection";

/** Details are asked in order of weight, so what is cut off is what matters least. */
const MOST_QUESTIONS = 10;

const RULES_AT = new Map<QuestionKey, TriageRule[]>();
for (const rule of TRIAGE_RULES) {
  RULES_AT.set(rule.at, [...(RULES_AT.get(rule.at) ?? []), rule]);
}

/** The rule that speaks at a question. Every question has one for every accepted answer. */
function ruleAt(question: QuestionKey, known: Answers): TriageRule {
  const rule = RULES_AT.get(question)?.find(({ when }) => holds(when, known));
  if (!rule) throw new Error(`No triage rule speaks at ${question}`);
  return rule;
}

/** The next open question about a class, once its own answers are known. */
function nextDetail({ decide }: Decision, known: Answers): QuestionKey | null {
  if (Object.keys(known).length >= MOST_QUESTIONS) return null;
  const open = DETAIL_QUESTIONS.find(
    ({ ask, classes, when, unless }) =>
      known[ask] === undefined &&
      classes.includes(decide) &&
      (!when || holds(when, known)) &&
      !(unless && holds(unless, known)),
  );
  return open?.ask ?? null;
}

/** A person's answer where it fits, else what was read. */
export function walkQuestions(answers: Answers, evidence: Answers): Walk {
  const steps: WalkStep[] = [];
  const fired: TriageRule[] = [];
  const known: Partial<Record<QuestionKey, AnswerValue>> = {};
  const done = (end: WalkEnd): Walk => ({ steps, known, fired, end });

  /** Takes the answer if there is one; true when the question is settled. */
  const settle = (question: QuestionKey): boolean => {
    if (known[question] !== undefined) return true;
    const answer =
      acceptAnswer(question, answers[question], known) ??
      acceptAnswer(question, evidence[question], known);
    if (answer === null) return false;
    known[question] = answer;
    steps.push({ question, answer });
    return true;
  };

  let question: QuestionKey = FIRST_QUESTION;
  for (;;) {
    if (!settle(question)) return done({ kind: "asking", question, decision: null });
    const rule = ruleAt(question, known);
    if (fired.includes(rule)) throw new Error(`Triage rule ${rule.id} leads back to itself`);
    fired.push(rule);

    if ("ask" in rule.leads) {
      question = rule.leads.ask;
    } else if ("need" in rule.leads) {
      const fact = rule.leads.need;
      const { settledBy } = MISSING_FACTS[fact];
      if (known[settledBy] !== undefined || !settle(settledBy)) {
        return done({ kind: "needs_fact", fact });
      }
      question = settledBy;
    } else {
      return done(settleDetails(rule.leads, known, settle));
    }
  }
}

function settleDetails(
  decision: Decision,
  known: Answers,
  settle: (question: QuestionKey) => boolean,
): WalkEnd {
  for (;;) {
    const question = nextDetail(decision, known);
    if (question === null) return { kind: "decided", decision };
    if (!settle(question)) return { kind: "asking", question, decision };
  }
}
