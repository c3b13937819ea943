/** What is heard from Meta while it has an appeal: that it reviews, what it asks, and what it was answered. */
import type { AppealEvent } from "~/features/appeals/appeal-events";
import type { AppealMove } from "~/features/appeals/appeal-lifecycle";
import { type Happened, happenedAfter } from "~/features/appeals/filing/happened";
import { type HeldAppeal, holdAppeal } from "~/features/appeals/hold-appeal.server";
import { judgeMove, writeState } from "~/features/appeals/move-appeal.server";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import { reportAppeal } from "~/features/appeals/report-appeal.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";

type Moment = { clock: string; zone: string };

export function noteUnderReview(
  person: Person,
  appealId: string,
  moment: Moment,
  now = new Date(),
): Promise<Verdict> {
  return hear(person, appealId, "note_under_review", moment, now, async (_tx, { round }) => ({
    kind: "appeal.review_noted",
    detail: { round },
  }));
}

export function noteInfoRequested(
  person: Person,
  appealId: string,
  { text, ...moment }: Moment & { text: string },
  now = new Date(),
): Promise<Verdict> {
  return hear(person, appealId, "note_info_requested", moment, now, async (tx, appeal, when) => {
    await tx.infoRequest.create({
      data: {
        appealId,
        text,
        askedAt: when.at,
        askedZone: when.zone,
        recordedById: person.id,
        recordedAt: now,
      },
      select: { id: true },
    });
    return { kind: "appeal.info_requested", detail: { round: appeal.round } };
  });
}

/** Answers what was asked last; the appeal is Meta's turn again. */
export function answerInfo(
  person: Person,
  appealId: string,
  { answer, ...moment }: Moment & { answer: string },
  now = new Date(),
): Promise<Verdict> {
  return hear(person, appealId, "answer_info", moment, now, async (tx, { round }, when) => {
    const { count } = await tx.infoRequest.updateMany({
      where: { appealId, answeredAt: null },
      data: { answer, answeredAt: when.at, answeredZone: when.zone },
    });
    if (count === 0)
      throw new Error("An appeal waits for an answer to a question that is not there.");
    return { kind: "appeal.info_answered", detail: { round } };
  });
}

type Told = (tx: Tx, appeal: HeldAppeal, when: Happened) => Promise<AppealEvent>;

function hear(
  person: Person,
  appealId: string,
  move: AppealMove,
  moment: Moment,
  now: Date,
  tell: Told,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const appeal = await holdAppeal(tx, appealId);
    if (!appeal) return refuse("appeals.refusals.gone");
    const judged = await judgeMove(tx, person, appeal, move, { now });
    if (!judged.ok) return judged;
    const when = happenedAfter(moment, await submittedAt(tx, appealId), now);
    if (!when.ok) return when;

    await writeState(tx, appeal, judged.value.to, now);
    const event = await tell(tx, appeal, when.value);
    const { caseId } = appeal;
    await recordAppealEvent(tx, person, { appealId, caseId, ...event, happened: when.value });
    await reportAppeal(tx, caseId, now);
    return allow();
  });
}

export async function submittedAt(tx: Tx, appealId: string): Promise<Date | null> {
  const filed = await tx.submission.findUnique({
    where: { appealId },
    select: { submittedAt: true },
  });
  return filed?.submittedAt ?? null;
}
