/** The versions of an answer, page by page, and what changed between the two that the address names. */
import {
  answerRows,
  answerVersions,
  VERSIONS_SHOWN,
} from "~/features/appeals/answers/answer-queries.server";
import type { AnswerValue } from "~/features/appeals/answers/appeal-answers";
import { saidIn } from "~/features/appeals/answers/said-in.server";
import { questionOf, type WordedQuestion } from "~/features/appeals/questions/appeal-questions";
import type { Language } from "~templates/bilingual";
import { answerDifference } from "./answer-difference";

export async function versionsPage(
  appealId: string,
  question: WordedQuestion,
  { searchParams }: URL,
  reader: Language,
) {
  const before = versionNamed(searchParams.get("before"));
  const [versions, [answer]] = await Promise.all([
    answerVersions(appealId, question.id, { before }),
    answerRows(appealId, [question.id]),
  ]);
  const known = versions.map(({ version }) => version);
  const named = (name: string) =>
    known.find((version) => String(version) === searchParams.get(name));
  const to = named("to") ?? known[0] ?? 0;
  const from = named("from") ?? known.find((version) => version < to) ?? to;
  const valueAt = (version: number) => {
    const found = versions.find((each) => each.version === version);
    return (found?.value as AnswerValue | null | undefined) ?? undefined;
  };
  const last = versions.at(-1)?.version ?? 1;
  return {
    /** The version that stands, on this page or not. */
    current: answer?.version ?? 0,
    before: before ?? null,
    /** Where the page of older versions begins; null where there are none. */
    older: versions.length === VERSIONS_SHOWN && last > 1 ? last : null,
    versions: versions.map(({ value, byId, ...version }) => ({
      ...version,
      isFilledIn: byId === null,
      said: saidIn(question, value as AnswerValue | null, reader),
    })),
    compared:
      versions.length > 1
        ? {
            from,
            to,
            texts: answerDifference(questionOf(question.id), valueAt(from), valueAt(to), reader),
          }
        : null,
  };
}

const HIGHEST = 2 ** 31 - 1;

const versionNamed = (given: string | null): number | undefined => {
  const version = Number(given);
  return Number.isInteger(version) && version > 1 && version <= HIGHEST ? version : undefined;
};

export type ComparedVersions = NonNullable<Awaited<ReturnType<typeof versionsPage>>["compared"]>;
