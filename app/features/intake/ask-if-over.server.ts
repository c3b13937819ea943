/**
 * The end that was named for a restriction is reached: its case asks whether it is over. Where the
 * account is asked regularly, the account is asked first, and people only if that settles nothing.
 */
import { noteEndReached, putOffAsking } from "~/features/assets/record-restriction.server";
import { systemActor } from "~/features/audit/actor";
import { isOpen } from "~/features/cases/case-phase";
import { holdCase } from "~/features/cases/hold-case.server";
import { reportCase } from "~/features/cases/tracks/report-case.server";
import { db, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { queuePoll } from "./polling/claim-poll.server";
import { pollsThatKnow } from "./polling/ends-by-poll.server";

/** So long an answer is waited for. */
const PATIENCE = 2 * 3_600_000;

export function askIfOver(restrictionId: string, now = new Date()): Promise<void> {
  return db.$transaction(async (tx) => {
    const found = await tx.restriction.findUnique({
      where: { id: restrictionId },
      select: { caseId: true },
    });
    const held = found && (await holdCase(tx, found.caseId));
    if (!held || !isOpen(held.phase)) return;
    const reached = await tx.restriction.findFirst({
      where: { id: restrictionId, liftedAt: null, askAt: { lte: now } },
      select: { askAt: true, expiresAt: true, assetId: true },
    });
    if (!reached?.askAt) return;
    const isFirstTime = reached.askAt.getTime() === reached.expiresAt?.getTime();
    if (
      isFirstTime &&
      reached.assetId &&
      (await leaveToPoll(tx, restrictionId, reached.assetId, now))
    )
      return;
    const subject = { subjectKind: "restriction", subjectId: restrictionId };
    const asked = await tx.auditEvent.count({
      where: { ...subject, kind: "restriction.end_reached", happenedAt: reached.askAt },
    });
    if (asked === 0) await noteEndReached(tx, systemActor, restrictionId, reached.askAt);
    await reportCase(tx, held, now);
  });
}

/** Asks whoever can say it, now. False: nobody can. */
async function leaveToPoll(
  tx: Tx,
  restrictionId: string,
  assetId: string,
  now: Date,
): Promise<boolean> {
  const polls = await pollsThatKnow(tx, assetId);
  if (polls.length === 0) return false;
  const askAt = new Date(now.getTime() + PATIENCE);
  await putOffAsking(tx, restrictionId, askAt);
  for (const id of polls) await queuePoll(tx, id, now);
  const key = `ask-if-over ${restrictionId}`;
  await enqueue(tx, "ask-if-over", { restrictionId }, { key, runAt: askAt });
  return true;
}
