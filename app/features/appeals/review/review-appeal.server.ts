/** The review between colleagues: sent, taken back, sent back with a note, or approved. */
import type { AppealEvent } from "~/features/appeals/appeal-events";
import type { AppealMove, AppealOverride } from "~/features/appeals/appeal-lifecycle";
import { dossierContent } from "~/features/appeals/dossier/dossier-content.server";
import { type HeldAppeal, holdAppeal } from "~/features/appeals/hold-appeal.server";
import { moveAppeal } from "~/features/appeals/move-appeal.server";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import { reportAppeal } from "~/features/appeals/report-appeal.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { type CheckGiven, keptChecklist, openPoints } from "./checklist";

type Remark = { note?: string; reason?: string };

export function sendToReview(
  person: Person,
  appealId: string,
  { note = "", reason = "" }: Remark,
  now = new Date(),
): Promise<Verdict> {
  return step(
    person,
    appealId,
    "send_to_review",
    { reason, now },
    async (tx, { id, round }, overridden) => {
      await tx.appealReview.create({
        data: reviewOf(person, { id, verdict: "sent", note, overridden, reason, now }),
      });
      if (overridden.length === 0) return { kind: "appeal.sent_to_review", detail: { round } };
      const gates = overridden.join(", ");
      return { kind: "appeal.sent_with_open_points", detail: { round, overridden: gates, reason } };
    },
  );
}

export function takeBack(person: Person, appealId: string, now = new Date()): Promise<Verdict> {
  return step(person, appealId, "take_back", { now }, async (_tx, { round }) => ({
    kind: "appeal.taken_back",
    detail: { round },
  }));
}

export function requestChanges(
  person: Person,
  appealId: string,
  { note }: { note: string },
  now = new Date(),
): Promise<Verdict> {
  return step(person, appealId, "request_changes", { now }, async (tx, { id, round }) => {
    await tx.appealReview.create({
      data: reviewOf(person, { id, verdict: "changes_requested", note, now }),
    });
    return { kind: "appeal.changes_requested", detail: { round } };
  });
}

type Approval = Remark & {
  contentHash?: string;
  checks?: Readonly<Record<string, CheckGiven>>;
};

/** An approval is of exact content: what is submitted later must still be that. */
export function approveAppeal(
  person: Person,
  appealId: string,
  { note = "", reason = "", contentHash, checks = {} }: Approval,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const appeal = await holdAppeal(tx, appealId);
    if (!appeal) return refuse("appeals.refusals.gone");
    const { hash } = await dossierContent(appeal, tx);
    if (contentHash && contentHash !== hash) return refuse("appeals.refusals.changedWhileReading");

    const checklist = keptChecklist(checks);
    const verdict = await moveAppeal(tx, person, appeal, "approve", {
      reason,
      openPoints: openPoints(checklist),
      now,
    });
    if (!verdict.ok) return verdict;
    const { overridden } = verdict.value;
    await tx.appealReview.create({
      data: {
        ...reviewOf(person, { id: appealId, verdict: "approved", note, overridden, reason, now }),
        contentHash: hash,
        checklist,
      },
    });
    const { round } = appeal;
    const gates = overridden.join(", ");
    await finish(tx, person, appeal, now, {
      ...(overridden.length === 0
        ? { kind: "appeal.approved", detail: { round, contentHash: hash } }
        : {
            kind: "appeal.approved_by_override",
            detail: { round, contentHash: hash, overridden: gates, reason },
          }),
    });
    return allow();
  });
}

type Told = (
  tx: Tx,
  appeal: HeldAppeal,
  overridden: readonly AppealOverride[],
) => Promise<AppealEvent>;

/** One move with what belongs to it, and its report. */
function step(
  person: Person,
  appealId: string,
  move: AppealMove,
  { reason, now }: { reason?: string; now: Date },
  tell: Told,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const appeal = await holdAppeal(tx, appealId);
    if (!appeal) return refuse("appeals.refusals.gone");
    const verdict = await moveAppeal(tx, person, appeal, move, { reason, now });
    if (!verdict.ok) return verdict;
    await finish(tx, person, appeal, now, await tell(tx, appeal, verdict.value.overridden));
    return allow();
  });
}

async function finish(tx: Tx, person: Person, appeal: HeldAppeal, now: Date, event: AppealEvent) {
  const { id: appealId, caseId } = appeal;
  await recordAppealEvent(tx, person, { appealId, caseId, ...event });
  await reportAppeal(tx, caseId, now);
}

type Entry = {
  id: string;
  verdict: "sent" | "changes_requested" | "approved";
  note: string;
  overridden?: readonly AppealOverride[];
  reason?: string;
  now: Date;
};

/** A reason is kept where it was needed: it explains the gate that was passed over. */
function reviewOf(person: Person, { id, verdict, note, overridden = [], reason = "", now }: Entry) {
  return {
    appealId: id,
    personId: person.id,
    personName: person.name,
    verdict,
    note,
    overridden: [...overridden],
    overrideReason: overridden.length ? reason : "",
    at: now,
  };
}
