/** Ends an attempt that Meta will not decide: taken back by us, or never filed in time. */
import { stopMetasClock, stopOurClock } from "~/features/appeals/filing/clocks-of-appeal.server";
import { holdAppeal } from "~/features/appeals/hold-appeal.server";
import { moveAppeal } from "~/features/appeals/move-appeal.server";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import { reportAppeal } from "~/features/appeals/report-appeal.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";

export function withdrawAppeal(
  person: Person,
  appealId: string,
  reason: string,
  now = new Date(),
): Promise<Verdict> {
  return end(person, appealId, "withdraw", reason, now);
}

export function lapseAppeal(
  person: Person,
  appealId: string,
  reason: string,
  now = new Date(),
): Promise<Verdict> {
  return end(person, appealId, "lapse", reason, now);
}

function end(
  person: Person,
  appealId: string,
  move: "withdraw" | "lapse",
  reason: string,
  now: Date,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const appeal = await holdAppeal(tx, appealId);
    if (!appeal) return refuse("appeals.refusals.gone");
    const verdict = await moveAppeal(tx, person, appeal, move, { now });
    if (!verdict.ok) return verdict;

    const { caseId, round } = appeal;
    await stopMetasClock(tx, person, { caseId, appealId }, "cancelled", now);
    if (move === "lapse") await stopOurClock(tx, person, caseId, "cancelled", now);
    const kind = move === "lapse" ? "appeal.lapsed" : "appeal.withdrawn";
    await recordAppealEvent(tx, person, { appealId, caseId, kind, detail: { round, reason } });
    await reportAppeal(tx, caseId, now);
    return allow();
  });
}
