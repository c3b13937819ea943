/** Every version of an answer, and what changed between the two that the address names. */
import { answerVersions } from "~/features/appeals/answers/answer-queries.server";
import type { AnswerValue } from "~/features/appeals/answers/appeal-answers";
import { type QuestionId, questionOf } from "~/features/appeals/questions/appeal-questions";
import type { Language } from "~templates/bilingual";
import { answerDifference } from "./answer-difference";

export async function versionsPage(
  appealId: string,
  question: QuestionId,
  { searchParams }: URL,
  reader: Language,
) {
  const versions = await answerVersions(appealId, question);
  const known = versions.map(({ version }) => version);
  const named = (name: string) =>
    known.find((version) => String(version) === searchParams.get(name));
  const to = named("to") ?? known[0] ?? 0;
  const from = named("from") ?? known.find((version) => version < to) ?? to;
  const valueAt = (version: number) => {
    const found = versions.find((each) => each.version === version);
    return (found?.value as AnswerValue | null | undefined) ?? undefined;
  };
  return {
    versions: versions.map(({ value, byId, ...version }) => ({
      ...version,
      isFilledIn: byId === null,
      value: value as AnswerValue | null,
    })),
    compared:
      versions.length > 1
        ? {
            from,
            to,
            texts: answerDifference(questionOf(question), valueAt(from), valueAt(to), reader),
          }
        : null,
  };
}

export type ComparedVersions = NonNullable<Awaited<ReturnType<typeof versionsPage>>["compared"]>;
