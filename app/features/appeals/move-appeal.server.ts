/**
 * Moves an appeal along its life, inside the caller's transaction and with the
 * appeal in hand. The only writer of `Appeal.state`.
 */
import { writersOf } from "~/features/appeals/answers/answer-queries.server";
import { readinessOf } from "~/features/appeals/checks/check-appeal.server";
import { countBlockers } from "~/features/appeals/checks/readiness";
import { roundWithMeta } from "~/features/appeals/with-meta/round-with-meta.server";
import { peopleWhoMay } from "~/features/cases/people/people-of-case.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { refuse, type Verdict } from "~/platform/verdict";
import {
  type AppealFacts,
  type AppealMove,
  type AppealState,
  type AppealStep,
  decideMove,
} from "./appeal-lifecycle";
import type { HeldAppeal } from "./hold-appeal.server";

/** Over for everybody: what was merged or void is worked on elsewhere, or not at all. */
const OUT_OF_REACH = ["merged", "void"];

/** Moves whose gates look at what the appeal says. */
const JUDGED: readonly AppealMove[] = ["send_to_review", "approve"];

type Mover = {
  reason?: string | null;
  /** Points of the reviewer's checklist that are open. */
  openPoints?: number;
  now: Date;
};

/** Decides and writes. Whoever has more to refuse decides first and writes afterwards. */
export async function moveAppeal(
  tx: Tx,
  person: Person,
  appeal: HeldAppeal,
  move: AppealMove,
  mover: Mover,
): Promise<Verdict<AppealStep>> {
  const verdict = await judgeMove(tx, person, appeal, move, mover);
  if (verdict.ok) await writeState(tx, appeal, verdict.value.to, mover.now);
  return verdict;
}

export async function judgeMove(
  tx: Tx,
  person: Person,
  appeal: HeldAppeal,
  move: AppealMove,
  { reason = null, openPoints = 0, now }: Mover,
): Promise<Verdict<AppealStep>> {
  if (OUT_OF_REACH.includes(appeal.case.phase)) {
    return refuse("appeals.refusals.caseOver", { phase: appeal.case.phase });
  }
  const facts = await factsFor(tx, person, appeal, move, now);
  return decideMove(
    move,
    { ...facts, openPoints },
    {
      id: person.id,
      mayOverride: can(person, "appeal:override"),
      reason,
    },
  );
}

export async function writeState(
  tx: Tx,
  { id, state, version }: Pick<HeldAppeal, "id" | "state" | "version">,
  to: AppealState,
  now: Date,
): Promise<void> {
  const { count } = await tx.appeal.updateMany({
    where: { id, state, version },
    data: { state: to, version: { increment: 1 }, updatedAt: now },
  });
  if (count !== 1) throw new Error("An appeal was moved without being held.");
}

/** Exactly what the rules ask about this move, as it is inside the transaction. */
async function factsFor(
  tx: Tx,
  person: Person,
  appeal: HeldAppeal,
  move: AppealMove,
  now: Date,
): Promise<Omit<AppealFacts, "openPoints">> {
  const writtenBy = await writersOf(appeal, tx);
  const approvers = await peopleWhoMay("appeal:review", appeal.case, tx);
  const others = approvers.filter(({ id }) => id !== person.id && !writtenBy.includes(id));
  const isJudged = JUDGED.includes(move);
  return {
    state: appeal.state,
    writtenBy,
    otherApprovers: others.length,
    blockers: isJudged ? countBlockers(await readinessOf(appeal, person.language, now, tx)) : 0,
    roundWithMeta: await roundWithMeta(tx, appeal.restrictionId, appeal.id),
    isWindowOver: await isWindowOver(appeal.caseId, now, tx),
  };
}

/** Whether every deadline for filing that is known has passed. */
export async function isWindowOver(caseId: string, now: Date, tx: Tx = db): Promise<boolean> {
  const windows = await tx.clock.findMany({
    where: {
      caseId,
      kind: { in: ["appeal_window", "category_review"] },
      state: { not: "cancelled" },
    },
    select: { dueAt: true },
  });
  return windows.length > 0 && windows.every(({ dueAt }) => dueAt !== null && dueAt <= now);
}
