/** Reports the appeal stage of a case, in the transaction of whatever changed it. */
import { writersOf } from "~/features/appeals/answers/answer-queries.server";
import { windowEnd } from "~/features/appeals/checks/check-appeal.server";
import { openAssignments } from "~/features/appeals/together/open-assignments.server";
import { peopleWhoMay } from "~/features/cases/people/people-of-case.server";
import { reportTrack } from "~/features/cases/tracks/report-track.server";
import type { Tx } from "~/platform/db.server";
import { type AppealOutcome, mayEdit } from "./appeal-lifecycle";
import { appealOffered, appealTrack } from "./appeal-track";
import { ASK_AGAIN } from "./with-meta/any-answer";

/**
 * The latest attempt that is not over speaks for the case. Where all are over, the last one does,
 * until something is in force that none of them was about: that can be appealed anew.
 */
export async function reportAppeal(tx: Tx, caseId: string, now = new Date()): Promise<void> {
  const attempts = await tx.appeal.findMany({
    where: { caseId },
    orderBy: { number: "desc" },
    select: {
      id: true,
      caseId: true,
      restrictionId: true,
      number: true,
      round: true,
      state: true,
      previousId: true,
      startedById: true,
      decision: { select: { outcome: true } },
      case: {
        select: {
          businessId: true,
          openedById: true,
          happenedZone: true,
          business: { select: { timeZone: true } },
        },
      },
      reviews: {
        where: { verdict: "sent" },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: 1,
        select: { personId: true, personName: true },
      },
      clocks: {
        where: { state: "running" },
        orderBy: { dueAt: "asc" },
        select: { side: true, kind: true, dueAt: true },
      },
    },
  });
  const over = ["decided", "withdrawn", "lapsed"];
  const current = attempts.find(({ state }) => !over.includes(state)) ?? lastRound(attempts);
  if (!current) return;
  if (over.includes(current.state) && (await isRestrictedAnew(tx, caseId))) {
    return reportOffered(tx, caseId, now);
  }

  const writerIds = await writersOf(current, tx);
  const approvers = await peopleWhoMay("appeal:review", current.case, tx);
  const [sent] = current.reviews;
  const report = appealTrack({
    number: current.number,
    round: current.round,
    state: current.state,
    outcome: (current.decision?.outcome as AppealOutcome | undefined) ?? null,
    writerIds,
    sentById: sent?.personId ?? null,
    sentByName: sent?.personName ?? "",
    otherApprovers: approvers.filter(({ id }) => !writerIds.includes(id)).length,
    decisionDueAt: current.clocks.find(({ side }) => side === "meta")?.dueAt ?? null,
    askAgainAt: current.clocks.find(({ kind }) => isAsking(kind))?.dueAt ?? null,
    windowEndsAt: await windowEnd(caseId, tx),
    assigned: mayEdit(current.state) ? await openAssignments(tx, current) : [],
  });
  await reportTrack(tx, caseId, "appeal", report, now);
}

/** Something is in force that began after the attempts there were, and nobody has appealed it. */
async function isRestrictedAnew(tx: Tx, caseId: string): Promise<boolean> {
  const known = await tx.classification.findFirst({
    where: { caseId, supersededAt: null },
    select: { appealable: true },
  });
  if (known?.appealable === "no") return false;
  const appealed = await tx.restriction.aggregate({
    where: { caseId, appeals: { some: {} } },
    _max: { startedAt: true },
  });
  const since = appealed._max.startedAt;
  const fresh = await tx.restriction.findFirst({
    where: {
      caseId,
      liftedAt: null,
      appeals: { none: {} },
      ...(since && { startedAt: { gt: since } }),
    },
    select: { id: true },
  });
  return fresh !== null;
}

const reportOffered = async (tx: Tx, caseId: string, now: Date): Promise<void> =>
  reportTrack(tx, caseId, "appeal", appealOffered(await windowEnd(caseId, tx)), now);

const isAsking = (kind: string) => (ASK_AGAIN as readonly string[]).includes(kind);

/** For whoever classifies a case as one that can be appealed: the stage is there to be begun. */
export async function offerAppeal(tx: Tx, caseId: string, now = new Date()): Promise<void> {
  const begun = await tx.appeal.count({ where: { caseId } });
  if (begun > 0) return reportAppeal(tx, caseId, now);
  await reportOffered(tx, caseId, now);
}

/** Of what was appealed last, the latest round: one filed before may have been entered after it. */
function lastRound<T extends { restrictionId: string; round: number }>(newestFirst: readonly T[]) {
  const [newest] = newestFirst;
  return newestFirst
    .filter(({ restrictionId }) => restrictionId === newest?.restrictionId)
    .reduce<T | undefined>(
      (last, each) => (last && last.round >= each.round ? last : each),
      undefined,
    );
}
