/** What was written over WhatsApp about something missed, the last first. */
import { db } from "~/platform/db.server";
import { openWords } from "../../customers/sealed-words.server";

const SHOWN = 20;

export type AnswerOnPage = Awaited<ReturnType<typeof answersOf>>[number];

export async function answersOf(requestId: string) {
  const answers = await db.freeAnswer.findMany({
    where: { requestId },
    orderBy: [{ writtenAt: "desc" }, { id: "desc" }],
    take: SHOWN,
    select: {
      id: true,
      textSealed: true,
      state: true,
      reason: true,
      words: true,
      arrival: true,
      writtenByName: true,
      writtenAt: true,
    },
  });
  return answers.map(({ textSealed, ...answer }) => ({
    ...answer,
    text: openWords("customer note", textSealed),
  }));
}
