/** Makes the deadlines that classifications set agree with the new one. No other clock is touched. */
import type { Actor } from "~/features/audit/actor";
import { GOING, isGoing } from "~/features/clocks/clock";
import { cancelClock } from "~/features/clocks/end-clocks.server";
import { startClock } from "~/features/clocks/start-clock.server";
import type { TriageResult } from "~/features/enforcement/triage-result";
import type { Tx } from "~/platform/db.server";
import { CLOCKS, type ClockKey } from "~templates/rules/clocks";
import { deadlinesToChange, type StandingClock } from "./deadlines-to-change";

type Classified = {
  caseId: string;
  classificationId: string;
  /** When what it is about began. */
  beganAt: Date;
  /** What it put in force. */
  restrictionId: string | null;
  result: TriageResult;
};

/** Until when an appeal is to be filed: nobody waits for that once it is. */
const TO_FILE: readonly ClockKey[] = ["appeal_window", "category_review"];

export async function startDeadlines(
  tx: Tx,
  actor: Actor,
  { caseId, classificationId, beganAt, restrictionId, result }: Classified,
  now: Date,
): Promise<void> {
  const standing = await standingClocks(tx, caseId, beganAt);
  const settled = (await isFiled(tx, restrictionId)) ? TO_FILE : [];
  const { end, start } = deadlinesToChange(result.deadlines, standing, settled);
  for (const id of end) await cancelClock(tx, actor, id, {}, now);
  for (const deadline of start) {
    await startClock(tx, actor, {
      caseId,
      kind: deadline.clock,
      side: deadline.side,
      startsAt: now,
      dueAt: deadline.dueAt,
      source: deadline.source,
      certainty: deadline.certainty,
      checkedOn: new Date(CLOCKS[deadline.clock].checkedOn),
      setById: classificationId,
    });
  }
}

/** What ended without a reason ended with something else, such as the case, and may be set again. */
async function standingClocks(tx: Tx, caseId: string, beganAt: Date): Promise<StandingClock[]> {
  const clocks = await tx.clock.findMany({
    where: {
      caseId,
      threadId: null,
      appealId: null,
      promiseId: null,
      OR: [
        { state: { in: [...GOING] } },
        { state: "met", endedAt: { gte: beganAt } },
        { state: "cancelled", reason: { not: "" }, endedAt: { gte: beganAt } },
      ],
    },
    orderBy: { id: "asc" },
    select: { id: true, kind: true, dueAt: true, state: true, setById: true, correctedAt: true },
  });
  return clocks.map(({ id, kind, dueAt, state, setById, correctedAt }) => ({
    id,
    kind,
    dueAt,
    isGoing: isGoing(state),
    isOurs: setById !== null,
    isCorrected: correctedAt !== null,
  }));
}

async function isFiled(tx: Tx, restrictionId: string | null): Promise<boolean> {
  if (!restrictionId) return false;
  const where = { restrictionId, submission: { isNot: null } };
  return (await tx.appeal.count({ where })) > 0;
}
