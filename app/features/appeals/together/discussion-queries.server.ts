/** What colleagues said about an appeal and what they would word otherwise. */
import type { QuestionId } from "~/features/appeals/questions/appeal-questions";
import { db, type Tx } from "~/platform/db.server";

/** Remarks on a section, oldest first; those taken back are gone. */
export function commentsOn(appealId: string, section: string, tx: Tx = db) {
  return tx.appealComment.findMany({
    where: { appealId, section, removedAt: null },
    orderBy: { id: "asc" },
    take: 500,
    select: {
      id: true,
      question: true,
      language: true,
      passage: true,
      text: true,
      authorId: true,
      authorName: true,
      createdAt: true,
      settledByName: true,
      settledAt: true,
    },
  });
}

/** Suggestions for some answers, oldest first. */
export function suggestionsFor(appealId: string, questions: readonly string[], tx: Tx = db) {
  return tx.appealSuggestion.findMany({
    where: { appealId, question: { in: [...questions] } },
    orderBy: { id: "asc" },
    take: 500,
    select: {
      id: true,
      question: true,
      language: true,
      passage: true,
      instead: true,
      reason: true,
      authorId: true,
      authorName: true,
      createdAt: true,
      state: true,
      settledByName: true,
      settledAt: true,
      version: true,
    },
  });
}

export type OpenDiscussion = {
  section: string | null;
  question: QuestionId | null;
  comments: number;
  suggestions: number;
};

/** How much is open, by section and question; a suggestion names its question alone. */
export function openDiscussion(appealId: string, tx: Tx = db): Promise<OpenDiscussion[]> {
  return tx.$queryRaw<OpenDiscussion[]>`
    SELECT section, question, count(*)::int AS comments, 0 AS suggestions FROM "AppealComment"
    WHERE "appealId" = ${appealId}::uuid AND "settledAt" IS NULL AND "removedAt" IS NULL
    GROUP BY section, question
    UNION ALL
    SELECT NULL, question, 0, count(*)::int FROM "AppealSuggestion"
    WHERE "appealId" = ${appealId}::uuid AND state = 'open' GROUP BY question`;
}
