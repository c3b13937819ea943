/** From what was seen to what was hit: the next question, or the answer with its reasons. */
import type { Bilingual } from "~templates/bilingual";
import { MISSING_FACTS, type MissingFactKey } from "~templates/rules/missing-facts";
import type { QuestionKey } from "~templates/rules/question-keys";
import { RULES_VERSION } from "~templates/rules/version";
import type { RestrictionClass } from "~templates/rules/vocabulary";
import type { Answers } from "./answers";
import { buildResult } from "./classifying/build-result";
import { possibleClasses } from "./classifying/possible-classes";
import { type Walk, walkQuestions } from "./classifying/question-walk";
import type { ResultFacts } from "./classifying/result-facts";
import { type SettledAnswer, settleAnswers } from "./classifying/settle-answers";
import { reasonsFor, type TriageStep } from "./classifying/triage-reasons";
import type { Signal } from "./signal";
import type { Reason, TriageResult } from "./triage-result";

export type TriageInput = {
  /** Every answer ever given; those that no longer apply are kept by the caller and ignored here. */
  answers: Answers;
  /** What was read from everything pasted so far; it fills in the answers it settles. */
  signals?: readonly Signal[];
  /** When the notice was received, if known; deadlines count from it. */
  noticedAt?: Date | null;
  now: Date;
};

type TriageOutcome =
  | { kind: "asking"; question: QuestionKey }
  | {
      kind: "needs_fact";
      fact: MissingFactKey;
      says: Bilingual;
      whereToLook: Bilingual;
      /** The question that takes the fact once it is known. */
      settledBy: QuestionKey;
      reasons: readonly Reason[];
    }
  | { kind: "decided"; result: TriageResult };

export type Triage = {
  path: readonly TriageStep[];
  /** Classes that are still possible, so the screen can say "could still be …". */
  possible: readonly RestrictionClass[];
  outcome: TriageOutcome;
  rulesVersion: string;
};

export function triage(input: TriageInput): Triage {
  const { walk, path, evidence, facts } = walkFacts(input);
  return {
    path,
    possible: possibleClasses(walk, evidence),
    outcome: outcomeOf(walk, path, facts),
    rulesVersion: RULES_VERSION,
  };
}

/** The questions walked with everything that is known, and the facts a result is built from. */
export function walkFacts({ answers, signals = [], noticedAt, now }: TriageInput) {
  const settled = settleAnswers(signals);
  const evidence: Answers = Object.fromEntries(
    settled.map(({ question, value }) => [question, value]),
  );
  const walk = walkQuestions(answers, evidence);
  const path = walk.steps.map((step) => withOrigin(step, settled));
  const byPerson = new Set<string>(
    path.filter(({ from }) => from === "person").map(({ question }) => question),
  );
  const facts: ResultFacts = {
    known: walk.known,
    byPerson,
    signals,
    noticedAt: noticedAt ?? firstTime(signals),
    now,
  };
  return { walk, path, evidence, facts, known: { ...evidence, ...answers, ...walk.known } };
}

function withOrigin(
  { question, answer }: Walk["steps"][number],
  settled: readonly SettledAnswer[],
): TriageStep {
  const read = settled.find((each) => each.question === question);
  const isRead = read !== undefined && String(read.value) === String(answer);
  return {
    question,
    answer,
    from: isRead ? "evidence" : "person",
    field: isRead ? read.field : null,
  };
}

function outcomeOf(walk: Walk, path: readonly TriageStep[], facts: ResultFacts): TriageOutcome {
  const { end } = walk;
  if (end.kind === "asking") return { kind: "asking", question: end.question };
  const reasons = reasonsFor(walk, path);
  if (end.kind === "needs_fact") {
    return { kind: "needs_fact", fact: end.fact, ...MISSING_FACTS[end.fact], reasons };
  }
  return { kind: "decided", result: buildResult(end.decision, facts, reasons) };
}

function firstTime(signals: readonly Signal[]): Date | null {
  const times = signals.flatMap(({ happenedAt }) => happenedAt?.getTime() ?? []);
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}
