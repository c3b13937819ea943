/** Moves what somebody missed: taken by one person, answered, made good, or not. */
import { recordEvent } from "~/features/audit/record-event.server";
import { isOpen } from "~/features/cases/case-phase";
import { holdCase } from "~/features/cases/hold-case.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Prisma } from "~prisma/generated/client";
import { takeOutOfWhole } from "../customers/care/no-longer-whole.server";
import { reportRecovery } from "../report-recovery.server";
import { heardFromUs } from "./answers/heard-from-us.server";
import type { RequestEvent } from "./request-events";
import { decideRequest, needsReason, type RequestMove } from "./request-lifecycle";
import type { RequestMoveInput } from "./request-schemas";

type Of = { caseId: string; requestId: string };

export function moveRequest(
  person: Person,
  { caseId, requestId }: Of,
  move: RequestMove,
  input: RequestMoveInput,
): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    const of = await holdCase(tx, caseId);
    if (!of) return refuse("cases.refusals.gone");
    if (!isOpen(of.phase)) return refuse("requests.refusals.caseOver");
    await tx.$executeRaw`SELECT 1 FROM "MissedRequest" WHERE id = ${requestId}::uuid FOR UPDATE`;
    const found = await tx.missedRequest.findFirst({ where: { id: requestId, caseId } });
    if (!found) return refuse("requests.refusals.gone");
    if (move === "take" && found.state === "in_progress") {
      return refuse("requests.refusals.taken", { name: found.takenByName });
    }
    const next = decideRequest(move, found.state);
    if (!next.ok) return next;
    if (found.version !== input.version) return refuse("requests.refusals.changed");
    if (needsReason(move) && input.reason === "") return refuse("requests.refusals.reason");
    if (move === "answer" && input.channel === "") return refuse("requests.refusals.channel");

    const now = moment();
    await tx.missedRequest.update({
      where: { id: requestId },
      data: { ...changeOf(move, person, input, now), state: next.value, version: { increment: 1 } },
    });
    const { customerId } = found;
    if (move === "answer" || move === "fulfil") {
      await heardFromUs(tx, { caseId, customerId }, now);
    }
    if (move === "reopen") await takeOutOfWhole(tx, person, { caseId, customerId });
    await recordEvent(tx, person, {
      subject: { kind: "case", id: caseId },
      caseId,
      ...eventOf(move, found.harm, input),
    });
    await reportRecovery(tx, caseId, now);
    return allow();
  });
}

function changeOf(
  move: RequestMove,
  { id, name }: Person,
  { channel, reason }: RequestMoveInput,
  now: Date,
): Prisma.MissedRequestUncheckedUpdateInput {
  const taken = { takenById: id, takenByName: name, takenAt: now };
  const nobodys = { takenById: null, takenByName: "", takenAt: null };
  const ended = { endedAt: now, endedById: id, endedByName: name, reason };
  switch (move) {
    case "take":
      return taken;
    case "hand_back":
      return nobodys;
    case "answer":
      return { answeredBy: channel, answeredAt: now };
    case "fulfil":
    case "decline":
    case "give_up":
      return ended;
    case "reopen":
      return { ...nobodys, endedAt: null, endedById: null, endedByName: "", reason: "" };
  }
}

function eventOf(
  move: RequestMove,
  harm: string,
  { channel, reason }: RequestMoveInput,
): RequestEvent {
  switch (move) {
    case "take":
      return { kind: "request.taken", detail: { harm } };
    case "hand_back":
      return { kind: "request.handed_back", detail: { harm } };
    case "answer":
      return { kind: "request.answered", detail: { harm, channel } };
    case "fulfil":
      return { kind: "request.fulfilled", detail: { harm } };
    case "decline":
      return { kind: "request.declined", detail: { harm, reason } };
    case "give_up":
      return { kind: "request.given_up", detail: { harm, reason } };
    case "reopen":
      return { kind: "request.reopened", detail: { harm } };
  }
}
