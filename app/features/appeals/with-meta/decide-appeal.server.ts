/** Records how Meta decided, in its own words. Silence is recorded the same way. */
import type { DecisionFields } from "~/features/appeals/appeal-schemas";
import {
  attachSealed,
  type NewFile,
  placeOfUse,
} from "~/features/appeals/filing/attach-sealed.server";
import { stopMetasClock } from "~/features/appeals/filing/clocks-of-appeal.server";
import { happenedAfter } from "~/features/appeals/filing/happened";
import { holdAppeal } from "~/features/appeals/hold-appeal.server";
import { judgeMove, writeState } from "~/features/appeals/move-appeal.server";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import { reportAppeal } from "~/features/appeals/report-appeal.server";
import { sealExhibits } from "~/features/evidence/seal-exhibits.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { submittedAt } from "./follow-appeal.server";

export function decideAppeal(
  person: Person,
  appealId: string,
  { outcome, verbatim, evidenceId, ...moment }: DecisionFields,
  file: NewFile | null = null,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const appeal = await holdAppeal(tx, appealId);
    if (!appeal) return refuse("appeals.refusals.gone");
    const { caseId, round } = appeal;
    const judged = await judgeMove(tx, person, appeal, "decide", { now });
    if (!judged.ok) return judged;
    const when = happenedAfter(moment, await submittedAt(tx, appealId), now);
    if (!when.ok) return when;
    const use = placeOfUse(appeal);
    const proof =
      evidenceId && !file ? await heldProof(tx, person, { caseId, evidenceId, use, now }) : allow();
    if (!proof.ok) return proof;

    const captured = when.value;
    const attached =
      file &&
      (await attachSealed(tx, person, {
        caseId,
        ...file,
        kind: "decision_notice",
        captured,
        use,
        now,
      }));
    await writeState(tx, appeal, judged.value.to, now);
    await tx.appealDecision.create({
      data: {
        appealId,
        outcome,
        verbatim,
        decidedAt: when.value.at,
        decidedZone: when.value.zone,
        evidenceId: attached ?? evidenceId,
        recordedById: person.id,
        recordedAt: now,
      },
      select: { appealId: true },
    });
    await stopMetasClock(
      tx,
      person,
      { caseId, appealId },
      outcome === "no_answer" ? "cancelled" : "met",
      now,
    );
    await recordAppealEvent(tx, person, {
      appealId,
      caseId,
      kind: "appeal.decided",
      detail: { round, outcome },
      happened: when.value,
    });
    await reportAppeal(tx, caseId, now);
    return allow();
  });
}

type Proof = { caseId: string; evidenceId: string; use: string; now: Date };

async function heldProof(
  tx: Tx,
  person: Person,
  { caseId, evidenceId, use, now }: Proof,
): Promise<Verdict> {
  const there = await tx.evidence.count({ where: { id: evidenceId, caseId, removedAt: null } });
  if (there === 0) return refuse("appeals.refusals.exhibitGone");
  return sealExhibits(tx, person, [evidenceId], use, now);
}
