/** What follows from a move, in its transaction: the record, the clocks, the restrictions, what is next. */
import {
  liftRestrictionsOf,
  putBackRestrictions,
  withdrawRestrictions,
} from "~/features/assets/record-restriction.server";
import type { Actor } from "~/features/audit/actor";
import { type AuditFact, recordEvent } from "~/features/audit/record-event.server";
import type { CaseMove } from "~/features/cases/case-lifecycle";
import { isOverWith } from "~/features/cases/case-outcome";
import type { CasePhase } from "~/features/cases/case-phase";
import type { HeldCase } from "~/features/cases/hold-case.server";
import { withMerged } from "~/features/cases/related-cases/merged-cases.server";
import { followLoss, followReturn } from "~/features/cases/tasks/follow-access.server";
import { reportCase, reportUnclassified } from "~/features/cases/tracks/report-case.server";
import { endClocks } from "~/features/clocks/end-clocks.server";
import { startClock } from "~/features/clocks/start-clock.server";
import type { Tx } from "~/platform/db.server";
import { CLOCKS } from "~templates/rules/clocks";
import { type MoveDetails, watchEnd } from "./case-changes";

export type MovedCase = HeldCase & { move: CaseMove; to: CasePhase; details: MoveDetails };

export async function followMove(tx: Tx, actor: Actor, moved: MovedCase, now: Date): Promise<void> {
  const { id, move, to, details } = moved;
  const fact = factOf(moved);
  if (fact) await recordEvent(tx, actor, { subject: { kind: "case", id }, caseId: id, ...fact });

  if (move === "restore" || move === "find_lifted" || move === "take_back_relapse") {
    await beginWatch(tx, actor, moved, now);
  }
  if (move === "relapse" || move === "take_back_restoration") {
    await endClocks(tx, actor, { caseId: id, kinds: ["watch"], state: "cancelled" }, now);
    await followLoss(tx, actor, id, { isAnew: move === "relapse", now });
  }
  if (move === "finish") {
    await endClocks(tx, actor, { caseId: id, kinds: ["watch"], state: "met" }, now);
  }
  if (to === "closed" || to === "void") {
    await endClocks(tx, actor, { caseId: id, state: "cancelled" }, now);
  }

  await endRestrictions(tx, actor, moved, now);

  const monitoringUntil =
    to === "monitoring" ? (moved.monitoringUntil ?? watchEnd(details, now)) : null;
  await reportCase(tx, { ...moved, phase: to, monitoringUntil }, now);
  if (to === "triage" || to === "new") await reportUnclassified(tx, moved, now);
}

/**
 * What a case that is no longer worked on had put in force. A case that ends as denied, migrated or
 * acknowledged leaves it as it is: the platform goes on restricting.
 */
async function endRestrictions(
  tx: Tx,
  actor: Actor,
  { id, move, details, closedAt }: MovedCase,
  now: Date,
): Promise<void> {
  if (move === "void") await withdrawRestrictions(tx, actor, id, "voided");
  if (move === "reopen") {
    await putBackRestrictions(tx, actor, await withMerged(tx, id), closedAt);
  }
  const outcome = move === "find_healthy" ? "false_alarm" : details.outcome;
  if ((move === "close" || move === "find_healthy") && outcome && isOverWith(outcome)) {
    const over = { at: now, zone: "UTC", how: outcome };
    await liftRestrictionsOf(tx, actor, await withMerged(tx, id), over);
  }
}

/** Access is back: what was in force is lifted, and the watch begins. */
async function beginWatch(tx: Tx, actor: Actor, { id, move, details }: MovedCase, now: Date) {
  const { at, zone } = details.happened ?? { at: now, zone: "UTC" };
  await liftRestrictionsOf(tx, actor, await withMerged(tx, id), {
    at,
    zone,
    how: details.outcome ?? "lifted",
  });
  await startClock(tx, actor, {
    caseId: id,
    kind: "watch",
    side: "us",
    startsAt: at,
    dueAt: watchEnd(details, now),
    source: "M-SEND",
    certainty: "inferred",
    checkedOn: new Date(CLOCKS.quality_window.checkedOn),
  });
  await followReturn(tx, actor, id, at, { isAnew: move !== "take_back_relapse", now });
}

type Fact = Omit<AuditFact, "subject" | "caseId">;

/** Merging and assigning record more than one side knows, so their commands do it themselves. */
function factOf({ move, details, phase, outcome: before }: MovedCase): Fact | null {
  const { reason = "", happened, classification, proofEvidenceId } = details;
  const outcome = details.outcome ?? before;
  switch (move) {
    case "activate":
    case "find_healthy":
    case "find_lifted":
      return { kind: "case.classified", detail: { ...classification, from: phase } };
    case "restore": {
      const detail = { outcome, reason, evidenceId: proofEvidenceId ?? null };
      return { kind: "case.restored", detail, happened };
    }
    case "close":
    case "finish":
      return { kind: "case.closed", detail: { outcome, reason, from: phase } };
    case "relapse":
      return { kind: "case.relapsed", detail: reason ? { reason } : {}, happened };
    case "take_back_restoration":
      return { kind: "case.restoration_taken_back", detail: { reason } };
    case "take_back_relapse":
      return { kind: "case.relapse_taken_back", detail: { reason } };
    case "reopen":
      return { kind: "case.reopened", detail: { reason, from: phase, outcome: before } };
    case "void":
      return { kind: "case.voided", detail: { reason, from: phase } };
    default:
      return null;
  }
}
