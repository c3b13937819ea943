/** Takes an answer to a triage question, if the question takes it, or takes it back. */
import type { CaseKey } from "~/features/cases/case-queries.server";
import { acceptAnswer } from "~/features/enforcement/answers";
import type { Person } from "~/features/identity/person";
import { instantOf } from "~/platform/i18n/wall-clock";
import { refuse, type Verdict } from "~/platform/verdict";
import { TRIAGE_QUESTIONS } from "~templates/rules/triage-questions";
import type { TriageAnswer } from "./classification-schemas";
import { answerQuestion } from "./save-triage.server";
import { triageOfCase } from "./triage-of-case.server";
import { isQuestion } from "./triage-view";

export async function answerTriage(
  person: Person,
  found: CaseKey,
  { question, value, date, zone, seen, takeBack }: TriageAnswer,
): Promise<Verdict> {
  if (!isQuestion(question)) return refuse("classification.question.missing");
  if (takeBack) return answerQuestion(person, found.id, question, null, { seen });
  const { read } = await triageOfCase(found);
  const at = read.triage.path.findIndex((step) => step.question === question);
  const before = read.triage.path.slice(0, at < 0 ? undefined : at);
  const answers = Object.fromEntries(before.map((step) => [step.question, step.answer]));

  const { kind } = TRIAGE_QUESTIONS[question];
  const dated = kind === "date" && date ? [instantOf(date, zone).toISOString()] : null;
  const given = (dated ?? value).filter((one) => one.trim() !== "");
  const typed = kind === "code" ? given.toReversed() : given;
  const accepted = acceptAnswer(question, typed, answers);
  return accepted === null
    ? refuse("classification.question.missing")
    : answerQuestion(person, found.id, question, accepted, { seen });
}
