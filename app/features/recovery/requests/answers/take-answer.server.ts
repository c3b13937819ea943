/**
 * Takes one answer in hand for good. The guard is asked in the transaction that commits the hand-over:
 * a stop said, a restriction recorded or a window closed before it keeps the answer back.
 */
import { isOpen } from "~/features/cases/case-phase";
import { db } from "~/platform/db.server";
import { openText } from "~/platform/sealed-bytes.server";
import { openWords } from "../../customers/sealed-words.server";
import { answerMark } from "./answer-mark";
import { mayAnswer } from "./may-answer.server";

export type TakenAnswer = { id: string; to: string; text: string; mark: string };

/** Longer than any provider is given to answer. */
const LEASE_MS = 180_000;

/** Null where it is no longer waiting, or was kept back. */
export function takeAnswer(id: string, now: Date): Promise<TakenAnswer | null> {
  return db.$transaction(async (tx): Promise<TakenAnswer | null> => {
    const [locked] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "FreeAnswer" WHERE id = ${id}::uuid AND state = 'waiting'
        AND ("nextTryAt" IS NULL OR "nextTryAt" <= ${now}) FOR UPDATE SKIP LOCKED`;
    if (!locked) return null;
    const { attempts, textSealed, request } = await tx.freeAnswer.findUniqueOrThrow({
      where: { id },
      select: {
        attempts: true,
        textSealed: true,
        request: {
          select: {
            case: { select: { phase: true } },
            customer: { select: { id: true, businessId: true, phoneSealed: true } },
          },
        },
      },
    });
    const { businessId, phoneSealed, id: customerId } = request.customer;
    await tx.$executeRaw`
      SELECT 1 FROM "Customer" WHERE id = ${customerId}::uuid FOR NO KEY UPDATE`;
    const verdict = await mayAnswer(tx, { businessId, customerId }, now);
    const reason = !isOpen(request.case.phase)
      ? "case_over"
      : verdict.allowed
        ? null
        : verdict.reasons[0]?.key;
    const text = openWords("customer note", textSealed);
    if (reason !== null || !phoneSealed || !text) {
      await tx.freeAnswer.update({
        where: { id },
        data: { state: "skipped", reason: reason ?? "no_address", nextTryAt: null },
      });
      return null;
    }
    await tx.freeAnswer.update({
      where: { id },
      data: {
        state: "handed_over",
        reason: "",
        attempts: { increment: 1 },
        handedOverAt: now,
        claimedUntil: new Date(now.getTime() + LEASE_MS),
        nextTryAt: null,
      },
    });
    return {
      id,
      to: openText("customer phone", phoneSealed),
      text,
      mark: answerMark({ answerId: id, attempt: attempts + 1 }),
    };
  });
}
