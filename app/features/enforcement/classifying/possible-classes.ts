/** Which classes the questions could still lead to, so the screen can say "could still be …". */
import { ERROR_CODES } from "~templates/rules/error-codes";
import { MISSING_FACTS } from "~templates/rules/missing-facts";
import type { QuestionKey } from "~templates/rules/question-keys";
import { NOT_STATED, TRIAGE_QUESTIONS } from "~templates/rules/triage-questions";
import { TRIAGE_RULES } from "~templates/rules/triage-rules";
import { RESTRICTION_CLASSES, type RestrictionClass } from "~templates/rules/vocabulary";
import { type Answers, optionsFor, valuesOf } from "../answers";
import { type Walk, type WalkEnd, walkQuestions } from "./question-walk";

/** Answers that rules and options further on look back at; all others are alike from there. */
const LOOKED_BACK_AT = new Set(
  [
    ...TRIAGE_RULES.map(({ when }) => when).filter((when) => Object.keys(when).length > 1),
    ...Object.values(TRIAGE_QUESTIONS).flatMap(({ options }) =>
      options.flatMap(({ onlyWhen }) => onlyWhen ?? []),
    ),
  ].flatMap((when) =>
    Object.entries(when).flatMap(([question, values]) =>
      (values ?? []).map((value) => `${question}=${value}`),
    ),
  ),
);

/** Codes that lead to the same place stand for each other, unless a rule looks back at one. */
const SAMPLE_CODES = [
  ...new Set([
    ...new Map(
      ERROR_CODES.map(({ codes, leads }) => [JSON.stringify(leads), codes[0] ?? ""]),
    ).values(),
    ...ERROR_CODES.flatMap(({ codes }) => codes).filter((code) =>
      LOOKED_BACK_AT.has(`error_code=${code}`),
    ),
    "9999999",
  ]),
];
const SAMPLE_DATE = "2026-12-31T00:00:00Z";

/** One answer of every sort that a question takes. */
export function sampleAnswers(question: QuestionKey, before: Answers): readonly string[] {
  const { kind } = TRIAGE_QUESTIONS[question];
  if (kind === "code") return SAMPLE_CODES;
  if (kind === "date") return [SAMPLE_DATE, NOT_STATED];
  return optionsFor(question, before).map(({ value }) => value);
}

/** The question graph does not change while the program runs, so neither do its answers. */
const remembered = new Map<string, readonly RestrictionClass[]>();
const MOST_REMEMBERED = 1000;

export function possibleClasses(walk: Walk, evidence: Answers): readonly RestrictionClass[] {
  const { end, known } = walk;
  if (end.kind === "decided") return [end.decision.decide];
  const key = JSON.stringify([end, known, evidence]);
  const found = remembered.get(key) ?? explorePossible(walk, evidence);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, found);
  return found;
}

function explorePossible(walk: Walk, evidence: Answers): readonly RestrictionClass[] {
  const found = new Set<RestrictionClass>();
  const visited = new Set<string>();

  const explore = (end: WalkEnd, known: Answers): void => {
    if (end.kind === "decided") found.add(end.decision.decide);
    if (end.kind === "needs_fact") tryEach(MISSING_FACTS[end.fact].settledBy, known);
    if (end.kind !== "asking") return;
    if (end.decision) found.add(end.decision.decide);
    else tryEach(end.question, known);
  };

  const tryEach = (question: QuestionKey, known: Answers): void => {
    const place = placeOf(question, known);
    if (known[question] !== undefined || visited.has(place)) return;
    visited.add(place);
    for (const answer of sampleAnswers(question, known)) {
      const next = walkQuestions({ ...known, [question]: answer }, evidence);
      explore(next.end, next.known);
    }
  };

  explore(walk.end, walk.known);
  return RESTRICTION_CLASSES.filter((name) => found.has(name));
}

/** Two situations are the same place when nothing further on can tell them apart. */
function placeOf(question: QuestionKey, known: Answers): string {
  const told = Object.entries(known).map(([name, answer]) => {
    const value = `${name}=${valuesOf(answer)[0]}`;
    return LOOKED_BACK_AT.has(value) ? value : name;
  });
  return [question, ...told.sort()].join("|");
}
