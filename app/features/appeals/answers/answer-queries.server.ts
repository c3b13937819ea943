/** What has been answered, by whom, and how it came to be. */
import type { QuestionId } from "~/features/appeals/questions/appeal-questions";
import { db, type Tx } from "~/platform/db.server";
import type { Answers, AnswerValue } from "./appeal-answers";

export type AnswerRow = Awaited<ReturnType<typeof answerRows>>[number];

/** Every answer as it stands; one that was taken out stands as null. */
export function answerRows(appealId: string, questions?: readonly string[], tx: Tx = db) {
  return tx.appealAnswer.findMany({
    where: { appealId, ...(questions && { question: { in: [...questions] } }) },
    orderBy: { question: "asc" },
    select: {
      question: true,
      value: true,
      version: true,
      byId: true,
      byName: true,
      updatedAt: true,
    },
  });
}

export function answersIn(rows: readonly Pick<AnswerRow, "question" | "value">[]): Answers {
  return Object.fromEntries(
    rows
      .filter(({ value }) => value !== null)
      .map(({ question, value }) => [question as QuestionId, value as AnswerValue]),
  );
}

export async function answersOf(appealId: string, tx: Tx = db): Promise<Answers> {
  return answersIn(await answerRows(appealId, undefined, tx));
}

/** As many versions as one page shows. */
export const VERSIONS_SHOWN = 200;

/**
 * The versions of one answer, newest first, a page at a time: the newest, or those before a version.
 * A full page that does not end with version 1 has older ones after it.
 */
export function answerVersions(
  appealId: string,
  question: string,
  { before }: { before?: number } = {},
  tx: Tx = db,
) {
  return tx.appealAnswerVersion.findMany({
    where: { appealId, question, ...(before && { version: { lt: before } }) },
    orderBy: { version: "desc" },
    take: VERSIONS_SHOWN,
    select: {
      version: true,
      value: true,
      byId: true,
      byName: true,
      source: true,
      sourceOf: true,
      alsoByName: true,
      at: true,
    },
  });
}

/**
 * Everybody who wrote what this attempt says: typed it, suggested words that were taken, put down
 * an action, or linked a sentence to one, which words it. An attempt that goes on from another
 * carries what was written for those before it, so their authors are among its authors.
 */
export async function writersOf(
  appeal: {
    id: string;
    caseId: string;
    restrictionId: string;
    round: number;
    previousId: string | null;
    startedById: string;
  },
  tx: Tx = db,
): Promise<string[]> {
  const { id, caseId, restrictionId, round, previousId, startedById } = appeal;
  const appeals = previousId ? { restrictionId, round: { lte: round } } : { id };
  const versions = await tx.appealAnswerVersion.findMany({
    where: { byId: { not: null }, appeal: appeals },
    distinct: ["byId", "alsoById"],
    select: { byId: true, alsoById: true },
  });
  const claims = await tx.appealClaim.findMany({
    where: { itemId: { not: null }, appeal: appeals },
    distinct: ["byId"],
    select: { byId: true },
  });
  const items = await tx.remediationItem.findMany({
    where: { caseId, removedAt: null },
    select: { writerIds: true },
  });
  const people = [
    ...versions.flatMap(({ byId, alsoById }) => [byId, alsoById]),
    ...claims.map(({ byId }) => byId),
    ...items.flatMap(({ writerIds }) => writerIds),
    // Whoever begins the next attempt writes what is new about it.
    ...(previousId ? [startedById] : []),
  ];
  return [...new Set(people.filter((person) => person !== null))].sort();
}
