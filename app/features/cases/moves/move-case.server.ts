/**
 * Moves a case along its life, inside the caller's transaction. The only writer
 * of `Case.phase`. Decides first and writes after, so a refusal leaves nothing to undo.
 */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { type CaseFacts, type CaseMove, decideMove } from "~/features/cases/case-lifecycle";
import type { CasePhase } from "~/features/cases/case-phase";
import { type HeldCase, holdCase } from "~/features/cases/hold-case.server";
import { readTracks } from "~/features/cases/tracks/stored-track";
import { blockingTracks } from "~/features/cases/tracks/tracks";
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { caseChanges, type MoveDetails } from "./case-changes";
import { followMove } from "./follow-move.server";

export async function moveCase(
  tx: Tx,
  actor: Actor,
  caseId: string,
  move: CaseMove,
  details: MoveDetails = {},
  now = new Date(),
): Promise<Verdict<CasePhase>> {
  const held = await holdCase(tx, caseId);
  if (!held) return refuse("cases.refusals.gone");
  if (details.seenPhase && details.seenPhase !== held.phase) {
    return refuse("cases.refusals.movedMeanwhile", { phase: held.phase });
  }
  const hasProof = await isProof(tx, caseId, details.proofEvidenceId);
  if (details.proofEvidenceId && !hasProof) return refuse("cases.refusals.proofUnknown");

  const facts = await caseFacts(tx, held, details);
  const verdict = decideMove(move, facts, { ...details, hasProof }, now);
  if (!verdict.ok) return verdict;

  const { to, overridden } = verdict.value;
  const { count } = await tx.case.updateMany({
    where: { id: caseId, phase: held.phase, version: held.version },
    data: {
      ...caseChanges(move, details, held, now),
      phase: to,
      version: { increment: 1 },
      updatedAt: now,
    },
  });
  if (count === 0) return refuse("cases.refusals.movedMeanwhile", { phase: held.phase });

  for (const gate of overridden) {
    await recordEvent(tx, actor, {
      subject: { kind: "case", id: caseId },
      caseId,
      kind: "case.gate_overridden",
      detail: { gate, reason: details.overrideReason ?? "" },
    });
  }
  await followMove(tx, actor, { ...held, move, to, details }, now);
  return allow(to);
}

/** Exactly what the rules of the life of a case ask about. */
export async function caseFacts(
  tx: Tx,
  held: HeldCase,
  { classification }: Pick<MoveDetails, "classification"> = {},
): Promise<CaseFacts> {
  const tracks = await tx.caseTrack.findMany({ where: { caseId: held.id } });
  return {
    phase: held.phase,
    class: classification?.class ?? held.class,
    bucket: classification ? classification.bucket : held.bucket,
    hasOwner: held.ownerId !== null,
    outcome: held.outcome,
    monitoringUntil: held.monitoringUntil,
    phaseBeforeMerge: held.phaseBeforeMerge,
    blockedBy: blockingTracks(readTracks(tracks)),
  };
}

/** Only an exhibit of the case itself proves anything about it. */
export async function isProof(tx: Tx, caseId: string, evidenceId: string | null | undefined) {
  if (!evidenceId) return false;
  return (await tx.evidence.count({ where: { id: evidenceId, caseId, removedAt: null } })) > 0;
}
