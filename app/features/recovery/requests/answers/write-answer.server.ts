/**
 * Writes to somebody about what they missed, in words of one's own: allowed while their 24-hour window
 * is open (M-SEND). The guard is asked here, so that nobody writes in vain, and again when it leaves.
 */
import { recordEvent } from "~/features/audit/record-event.server";
import { isOpen } from "~/features/cases/case-phase";
import { holdCase } from "~/features/cases/hold-case.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import type { TextKey } from "~/platform/i18n/text-key";
import { enqueue } from "~/platform/jobs.server";
import { moment } from "~/platform/moment.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { type SenderChoice, senderKey } from "../../apologies/whatsapp/whatsapp-line";
import { sealedWords } from "../../customers/sealed-words.server";
import type { RequestEvent } from "../request-events";
import type { FreeAnswerInput } from "./answer-schemas";
import { mayAnswer } from "./may-answer.server";

type Of = { caseId: string; requestId: string };

/** @param senders numbers that the business can write from */
export function writeAnswer(
  person: Person,
  { caseId, requestId }: Of,
  { version, sender, text }: FreeAnswerInput,
  senders: readonly SenderChoice[],
): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    const of = await holdCase(tx, caseId);
    if (!of) return refuse("cases.refusals.gone");
    if (!isOpen(of.phase)) return refuse("requests.refusals.caseOver");
    await tx.$executeRaw`SELECT 1 FROM "MissedRequest" WHERE id = ${requestId}::uuid FOR UPDATE`;
    const found = await tx.missedRequest.findFirst({
      where: { id: requestId, caseId },
      select: {
        state: true,
        version: true,
        harm: true,
        customer: { select: { id: true, businessId: true } },
      },
    });
    if (!found) return refuse("requests.refusals.gone");
    if (found.state !== "in_progress") {
      return refuse("requests.refusals.state", { state: found.state });
    }
    if (found.version !== version) return refuse("requests.refusals.changed");
    if (await isUnderWay(tx, requestId)) return refuse("requests.refusals.underWay");
    const from = senders.find((each) => senderKey(each) === sender);
    if (!from) return refuse("requests.refusals.sender");
    const now = moment();
    const { id: customerId, businessId } = found.customer;
    const verdict = await mayAnswer(tx, { businessId, customerId }, now);
    if (!verdict.allowed) {
      return refuse(`guard.reasons.${verdict.reasons[0]?.key}` as TextKey);
    }
    await tx.freeAnswer.create({
      data: {
        requestId,
        textSealed: sealedWords("customer note", text),
        connectionId: from.connectionId,
        senderId: from.assetId,
        writtenById: person.id,
        writtenByName: person.name,
        writtenAt: now,
      },
    });
    // The same form sent twice meets another version.
    await tx.missedRequest.update({
      where: { id: requestId },
      data: { version: { increment: 1 } },
    });
    const event: RequestEvent = { kind: "request.written_to", detail: { harm: found.harm } };
    await recordEvent(tx, person, { subject: { kind: "case", id: caseId }, caseId, ...event });
    await enqueue(tx, "send-answers", {}, { key: "send-answers" });
    return allow();
  });
}

/** One that leaves, or of which nobody knows whether it left. */
const isUnderWay = async (tx: Tx, requestId: string): Promise<boolean> =>
  (await tx.freeAnswer.findFirst({
    where: { requestId, state: { in: ["waiting", "handed_over", "unconfirmed"] } },
    select: { id: true },
  })) !== null;
