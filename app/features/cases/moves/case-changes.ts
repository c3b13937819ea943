/** What a move changes about a case beside its phase. */
import type { CaseMove, CaseMoveRequest } from "~/features/cases/case-lifecycle";
import type { CaseOutcome } from "~/features/cases/case-outcome";
import type { CasePhase } from "~/features/cases/case-phase";

/** How long a case is watched after access is back: quality is computed over seven days. */
export const WATCH_DAYS = 7;
const DAY = 24 * 60 * 60_000;

/** What a classification says that the case itself keeps, to be found and sorted by. */
export type ClassOfCase = {
  class: string;
  bucket: string | null;
  level: string;
  severity: string;
  rulesVersion: string;
};

export type MoveDetails = Omit<CaseMoveRequest, "hasProof"> & {
  /** The phase the person was looking at; a case that moved on since is not moved again. */
  seenPhase?: CasePhase;
  proofEvidenceId?: string | null;
  /** When and in which zone it happened outside. */
  happened?: { at: Date; zone: string };
  watchUntil?: Date;
  intoId?: string;
  classification?: ClassOfCase;
};

type Before = {
  phase: CasePhase;
  outcome: CaseOutcome | null;
  outcomeBeforeMerge: CaseOutcome | null;
};

export function caseChanges(move: CaseMove, details: MoveDetails, before: Before, now: Date) {
  const { classification, outcome, reason = "", happened } = details;
  const restoredAt = happened?.at ?? now;
  const monitoringUntil = watchEnd(details, now);
  const unwatched = { outcome: null, outcomeReason: "", restoredAt: null, monitoringUntil: null };

  switch (move) {
    case "begin_triage":
      return {};
    case "activate":
      return { ...classification, heardClass: null };
    case "find_healthy":
      return {
        ...classification,
        heardClass: null,
        outcome: "false_alarm" as const,
        outcomeReason: reason,
        closedAt: now,
      };
    case "find_lifted":
      return { ...classification, heardClass: null, restoredAt, monitoringUntil };
    case "restore":
    case "take_back_relapse":
      return { outcome, outcomeReason: reason, restoredAt, monitoringUntil };
    case "close":
      return { outcome, outcomeReason: reason, closedAt: now };
    case "finish":
      return {
        outcome: outcome ?? before.outcome,
        closedAt: now,
        ...(reason && { outcomeReason: reason }),
      };
    case "relapse":
    case "take_back_restoration":
      return unwatched;
    case "reopen":
      return { ...unwatched, closedAt: null };
    case "void":
      return { outcomeReason: reason, closedAt: now };
    case "merge":
      return {
        mergedIntoId: details.intoId,
        phaseBeforeMerge: before.phase,
        outcomeBeforeMerge: before.outcome,
        outcome: "duplicate" as const,
      };
    case "unmerge":
      return {
        mergedIntoId: null,
        phaseBeforeMerge: null,
        outcomeBeforeMerge: null,
        outcome: before.outcomeBeforeMerge,
      };
  }
}

/** Until when a case is watched once it is restored. */
export function watchEnd(details: MoveDetails, now: Date): Date {
  const restoredAt = details.happened?.at ?? now;
  return details.watchUntil ?? new Date(restoredAt.getTime() + WATCH_DAYS * DAY);
}
