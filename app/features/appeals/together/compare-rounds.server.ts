/** What changed from one round of a case to another: answers, and the actions as each round had them. */
import { answersOf } from "~/features/appeals/answers/answer-queries.server";
import { appealsOfCase, recordedTextOf } from "~/features/appeals/appeal-queries.server";
import { questionsOf, SECTIONS } from "~/features/appeals/questions/appeal-questions";
import type { Language } from "~templates/bilingual";
import { actionsOfRound } from "./actions-of-round.server";
import { answerDifference } from "./answer-difference";
import { compareActions } from "./compare-actions";
import { wordDifference } from "./word-difference";

/** Null where the case has no two rounds. The later of the two is the one compared to. */
export async function compareRounds(caseId: string, { searchParams }: URL, reader: Language) {
  const appeals = await appealsOfCase(caseId);
  const named = (name: string) =>
    appeals.find(({ number }) => String(number) === searchParams.get(name));
  const after = named("to") ?? appeals[0];
  const before =
    named("from") ?? appeals.find(({ number }) => after !== undefined && number < after.number);
  if (!after || !before) return null;

  const rounds = appeals.map(({ number, round, state }) => ({ number, round, state }));
  const chosen = { rounds, from: before.number, to: after.number };
  // What was filed elsewhere is one text: it has no answers to set beside each other.
  const isRecorded = before.origin === "recorded" || after.origin === "recorded";
  if (isRecorded) {
    const [old, fresh] = [await recordedTextOf(before.id), await recordedTextOf(after.id)];
    const pieces = old && fresh ? wordDifference(old, fresh) : null;
    return { ...chosen, isRecorded, pieces, sections: [], actions: [] };
  }

  const [old, fresh] = [await answersOf(before.id), await answersOf(after.id)];
  const latest = Math.max(before.round, after.round);
  const sections = SECTIONS.map(({ id, title }) => ({
    id,
    title: title[reader],
    questions: questionsOf(id, latest).flatMap((question) => {
      const key = question.id as keyof typeof old;
      const texts = answerDifference(question, old[key], fresh[key], reader);
      return texts.length ? [{ id: question.id, label: question.label[reader], texts }] : [];
    }),
  })).filter(({ questions }) => questions.length > 0);
  const actions = compareActions(
    await actionsOfRound(before.id, caseId),
    await actionsOfRound(after.id, caseId),
  );
  return { ...chosen, isRecorded, pieces: null, sections, actions };
}

export type ComparedRounds = NonNullable<Awaited<ReturnType<typeof compareRounds>>>;
