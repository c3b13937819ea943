/** What became of an answer: by what the provider said at once, by what it told later, by what a person knows. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { holdCase } from "~/features/cases/hold-case.server";
import type { Person } from "~/features/identity/person";
import type { MessageNews } from "~/features/signals/messages/take-news.server";
import { db, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { moment } from "~/platform/moment.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { CarrierAnswer } from "../../apologies/sending/carrier";
import { heardOf } from "../../apologies/sending/heard-of-delivery";
import { notReached } from "../../apologies/sending/lost-contact.server";
import { settledBy } from "../../apologies/sending/settled-delivery";
import { reportRecovery } from "../../report-recovery.server";
import type { RequestEvent } from "../request-events";
import { readAnswerMark } from "./answer-mark";
import { heardFromUs } from "./heard-from-us.server";

export function settleAnswer(id: string, answer: CarrierAnswer, now: Date): Promise<void> {
  return db.$transaction(async (tx) => {
    const { attempts, state } = await held(tx, id);
    // A word by webhook may have come first.
    if (state !== "handed_over") return;
    const { waitMs, isTry, ...settled } =
      answer.kind === "blocked"
        ? { state: "failed" as const, reason: answer.stop, waitMs: 0, isTry: true }
        : settledBy(answer, attempts);
    await tx.freeAnswer.update({
      where: { id },
      data: {
        ...settled,
        words: answer.words,
        claimedUntil: null,
        messageId: answer.kind === "taken" ? (answer.theirId ?? "") : "",
        attempts: isTry ? attempts : attempts - 1,
        nextTryAt: settled.state === "waiting" ? new Date(now.getTime() + waitMs) : null,
      },
    });
    if (settled.state === "sent") await answered(tx, id, now);
  });
}

/** What webhooks tell of answers, in the transaction that takes the news. */
export async function hearOfAnswers(tx: Tx, news: readonly MessageNews[], now: Date) {
  for (const { id, attempt, state, code, sentAt } of await told(tx, news)) {
    const before = await held(tx, id);
    const change = heardOf(before, { attempt, state, code }, true);
    if (!change) continue;
    const { stop, waitMs, ...data } = change;
    const next = stop ? { ...data, state: "failed" as const, reason: stop } : data;
    await tx.freeAnswer.update({
      where: { id },
      data: {
        ...next,
        claimedUntil: null,
        nextTryAt: next.state === "waiting" ? new Date(now.getTime() + waitMs) : null,
      },
    });
    if (next.state === "sent" && before.state !== "sent") await answered(tx, id, sentAt ?? now);
    if (next.state !== "sent" && before.state === "sent") await unanswered(tx, id);
  }
}

/** Whoever holds several cases holds them in one order. */
async function told(tx: Tx, news: readonly MessageNews[]) {
  const read = news.flatMap(({ mark, ...word }) => {
    const of = readAnswerMark(mark);
    return of ? [{ ...word, id: of.answerId, attempt: of.attempt }] : [];
  });
  if (read.length === 0) return [];
  const known = await tx.freeAnswer.findMany({
    where: { id: { in: read.map(({ id }) => id) } },
    select: { id: true, request: { select: { caseId: true } } },
  });
  const cases = new Map(known.map(({ id, request }) => [id, request.caseId]));
  return read
    .filter(({ id }) => cases.has(id))
    .toSorted((one, other) => (cases.get(one.id) ?? "").localeCompare(cases.get(other.id) ?? ""));
}

export const ANSWER_BY_HAND = ["confirm", "repeat"] as const;
export type AnswerByHand = (typeof ANSWER_BY_HAND)[number];

/** What only a person knows of the answer of which nobody else does: it arrived, or it may go once more. */
export function settleAnswerByHand(
  person: Person,
  { caseId, requestId }: { caseId: string; requestId: string },
  how: AnswerByHand,
): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    await holdCase(tx, caseId);
    const [locked] = await tx.$queryRaw<{ id: string }[]>`
      SELECT a.id FROM "FreeAnswer" a JOIN "MissedRequest" m ON m.id = a."requestId"
      WHERE m.id = ${requestId}::uuid AND m."caseId" = ${caseId}::uuid
        AND a.state = 'unconfirmed' FOR UPDATE OF a`;
    if (!locked) return refuse("requests.refusals.settled");
    const now = moment();
    await tx.freeAnswer.update({
      where: { id: locked.id },
      data: {
        state: how === "confirm" ? "sent" : "waiting",
        settledByName: person.name,
        nextTryAt: null,
      },
    });
    if (how === "confirm") await answered(tx, locked.id, now);
    else await enqueue(tx, "send-answers", {}, { key: "send-answers" });
    return allow();
  });
}

/** The case before what hangs on it, as everywhere. */
async function held(tx: Tx, id: string) {
  const { request } = await tx.freeAnswer.findUniqueOrThrow({ where: { id }, select: ABOUT });
  await holdCase(tx, request.caseId);
  await tx.$executeRaw`SELECT 1 FROM "FreeAnswer" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.freeAnswer.findUniqueOrThrow({
    where: { id },
    select: { state: true, attempts: true, arrival: true },
  });
}

const ABOUT = {
  requestId: true,
  request: { select: { caseId: true, customerId: true, harm: true } },
} as const;

async function answered(tx: Tx, id: string, at: Date): Promise<void> {
  const { requestId, request, ...written } = await tx.freeAnswer.update({
    where: { id },
    data: { sentAt: at },
    select: { ...ABOUT, writtenById: true, writtenByName: true },
  });
  const { caseId, harm } = request;
  await tx.missedRequest.update({
    where: { id: requestId },
    data: { answeredBy: "whatsapp", answeredAt: at },
  });
  await heardFromUs(tx, request, at);
  const event: RequestEvent = { kind: "request.answered", detail: { harm, channel: "whatsapp" } };
  const writer: Actor = {
    kind: "person",
    id: written.writtenById,
    name: written.writtenByName,
  };
  await recordEvent(tx, writer, { subject: { kind: "case", id: caseId }, caseId, ...event });
  await reportRecovery(tx, caseId, at);
}

/** It was taken, and did not arrive. */
async function unanswered(tx: Tx, id: string): Promise<void> {
  const { sentAt, requestId, request } = await tx.freeAnswer.findUniqueOrThrow({
    where: { id },
    select: { sentAt: true, ...ABOUT },
  });
  await tx.freeAnswer.update({ where: { id }, data: { sentAt: null } });
  await tx.missedRequest.updateMany({
    where: { id: requestId, answeredBy: "whatsapp", answeredAt: sentAt },
    data: { answeredBy: "", answeredAt: null },
  });
  await notReached(tx, [request]);
  await reportRecovery(tx, request.caseId, moment());
}
