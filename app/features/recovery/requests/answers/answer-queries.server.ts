/** What was written over WhatsApp about something missed, the last first. Words only for those who may see who it is. */
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { openWords } from "../../customers/sealed-words.server";

const SHOWN = 20;

export type AnswerOnPage = Awaited<ReturnType<typeof answersOf>>[number];

export async function answersOf(reader: Pick<Person, "id" | "roles">, requestId: string) {
  const seesWho = can(reader, "customer:reveal");
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
      writtenById: true,
      writtenByName: true,
      writtenAt: true,
    },
  });
  return answers.map(({ textSealed, writtenById, ...answer }) => ({
    ...answer,
    isMine: writtenById === reader.id,
    text: seesWho ? openWords("customer note", textSealed) : null,
  }));
}
