/** What Meta was told about the same restriction before, in rounds that reached it. */
import { answersIn } from "~/features/appeals/answers/answer-queries.server";
import type { EarlierRound } from "~/features/appeals/checks/finding";
import { db, type Tx } from "~/platform/db.server";

export async function earlierRounds(
  { restrictionId, round }: { restrictionId: string; round: number },
  tx: Tx = db,
): Promise<EarlierRound[]> {
  if (round === 1) return [];
  const found = await tx.appeal.findMany({
    where: { restrictionId, round: { lt: round }, submission: { isNot: null } },
    orderBy: { round: "desc" },
    select: {
      round: true,
      recordedText: true,
      submission: { select: { submittedAt: true } },
      answers: { select: { question: true, value: true } },
    },
  });
  return found.flatMap(({ round: before, recordedText: text, submission, answers }) =>
    submission
      ? [{ round: before, at: submission.submittedAt, answers: answersIn(answers as never), text }]
      : [],
  );
}
