/**
 * Hands answers over, each once. That one is handed over is committed before the provider is asked to
 * take it, so whoever dies in between leaves one whose fate nobody knows, and a person decides.
 */
import { db } from "~/platform/db.server";
import { giveWay } from "~/platform/giving-way.server";
import { sayMessage } from "../../apologies/whatsapp/say-message.server";
import type { WhatsappLine } from "../../apologies/whatsapp/whatsapp-line";
import { settleAnswer } from "./settle-answer.server";
import { takeAnswer } from "./take-answer.server";

const AT_ONCE = 100;

type Choice = {
  /** The access an answer goes out with; null where there is none any more. */
  lineOf: (of: { connectionId: string; senderId: string }) => Promise<WhatsappLine | null>;
  now?: () => Date;
};

export async function sendAnswers({ lineOf, now = () => new Date() }: Choice): Promise<void> {
  await loseUnanswered(now());
  const waiting = await db.freeAnswer.findMany({
    where: { state: "waiting", OR: [{ nextTryAt: null }, { nextTryAt: { lte: now() } }] },
    orderBy: [{ writtenAt: "asc" }, { id: "asc" }],
    take: AT_ONCE,
    select: { id: true, connectionId: true, senderId: true },
  });
  // Whoever asks to be left alone for a while is; the others are not kept waiting for them.
  const away = new Set<string>();
  for (const { id, ...of } of waiting) {
    if (away.has(of.connectionId)) continue;
    giveWay();
    const line = await lineOf(of);
    if (!line) await withoutLine(id);
    else if (!(await sendOne(id, line, now))) away.add(of.connectionId);
  }
}

/** Whether the provider can be asked for more. */
async function sendOne(id: string, line: WhatsappLine, now: () => Date): Promise<boolean> {
  const taken = await takeAnswer(id, now());
  if (!taken) return true;
  const { to, text, mark } = taken;
  const answer = await sayMessage(line, { to, mark, text });
  await settleAnswer(id, answer, now());
  return answer.kind === "later" ? answer.reason === "user_cap" : answer.kind !== "unknown";
}

/** Nothing left: whoever wrote it may choose another number. */
const withoutLine = (id: string) =>
  db.freeAnswer.updateMany({
    where: { id, state: "waiting" },
    data: { state: "failed", reason: "access", nextTryAt: null },
  });

/** Whoever had them is gone: from here on a person decides. */
const loseUnanswered = (now: Date) =>
  db.freeAnswer.updateMany({
    where: { state: "handed_over", claimedUntil: { lt: now } },
    data: { state: "unconfirmed", claimedUntil: null },
  });
