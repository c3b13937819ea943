/**
 * The life of a case, as a table of moves.
 *
 * Read a row as "this move takes a case from any of these phases to that one".
 * Nothing else in the app decides whether a case may change its phase.
 */
import { allow, type Refusal, refuse, type Verdict } from "~/platform/verdict";
import { type CaseOutcome, outcomesWhenActive, RESTORATIONS } from "./case-outcome";
import { type CasePhase, OPEN_PHASES } from "./case-phase";

type Move = { from: readonly CasePhase[]; to: CasePhase | ((facts: CaseFacts) => CasePhase) };

const MOVES = {
  begin_triage: { from: ["new"], to: "triage" },
  activate: { from: ["triage"], to: "active" },
  find_healthy: { from: ["triage"], to: "closed" },
  find_lifted: { from: ["triage"], to: "monitoring" },
  restore: { from: ["active"], to: "monitoring" },
  close: { from: ["active"], to: "closed" },
  finish: { from: ["monitoring"], to: "closed" },
  relapse: { from: ["monitoring"], to: "active" },
  take_back_restoration: { from: ["monitoring"], to: "active" },
  take_back_relapse: { from: ["active"], to: "monitoring" },
  reopen: { from: ["closed", "void"], to: phaseToReopenIn },
  void: { from: OPEN_PHASES, to: "void" },
  merge: { from: OPEN_PHASES, to: "merged" },
  unmerge: { from: ["merged"], to: ({ phaseBeforeMerge }) => phaseBeforeMerge ?? "triage" },
} as const satisfies Record<string, Move>;

export type CaseMove = keyof typeof MOVES;
export const CASE_MOVES = Object.keys(MOVES) as CaseMove[];

/** What the rules need to know about a case; never a whole row. */
export type CaseFacts = {
  phase: CasePhase;
  /** As classified, or as the classification that asks for the move says. */
  class: string | null;
  bucket: string | null;
  hasOwner: boolean;
  outcome: CaseOutcome | null;
  monitoringUntil: Date | null;
  phaseBeforeMerge: CasePhase | null;
  /** Stages that hold back closing and are neither done nor waived. */
  blockedBy: readonly string[];
};

/** What comes with the move, and how far whoever asks may go. */
export type CaseMoveRequest = {
  outcome?: CaseOutcome | null;
  reason?: string;
  hasProof?: boolean;
  /** When a new restriction began, for a relapse. */
  relapsedAt?: Date;
  mayOverride?: boolean;
  /** Why the gates of our own process are passed over. */
  overrideReason?: string;
};

/** The gates of our own process; each may be passed over with a permission and a reason. */
export type CaseGate = "proof" | "tracks" | "window";

/** Where the case goes, and which gates were passed over on the way: both belong in the audit trail. */
export type CaseStep = { to: CasePhase; overridden: readonly CaseGate[] };

/** May this case make this move, and where does it end up? */
export function decideMove(
  move: CaseMove,
  facts: CaseFacts,
  request: CaseMoveRequest,
  now: Date,
): Verdict<CaseStep> {
  const { from, to }: Move = MOVES[move];
  if (!from.includes(facts.phase)) {
    return refuse(`cases.refusals.moves.${move}`, { phase: facts.phase });
  }
  const missing = whatIsMissing(move, facts, request);
  if (missing) return { ok: false, refusal: missing };

  const shut = gatesShut(move, facts, request, now);
  const first = shut[0];
  if (first && !request.mayOverride) return { ok: false, refusal: first.refusal };
  if (first && !request.overrideReason?.trim()) return { ok: false, refusal: first.refusal };
  return allow({
    to: typeof to === "function" ? to(facts) : to,
    overridden: shut.map(({ gate }) => gate),
  });
}

/** The moves that fit the phase, in the order of the table; gates are judged when one is made. */
export function movesFrom(phase: CasePhase): CaseMove[] {
  return CASE_MOVES.filter((move) => (MOVES[move].from as readonly CasePhase[]).includes(phase));
}

/** What still stands in the way of a move, so that a page can say so before anybody tries. */
export function gatesShut(
  move: CaseMove,
  { blockedBy, monitoringUntil }: CaseFacts,
  { hasProof }: CaseMoveRequest,
  now: Date,
): { gate: CaseGate; refusal: Refusal }[] {
  const shut: { gate: CaseGate; refusal: Refusal }[] = [];
  if (move === "restore" && !hasProof) {
    shut.push({ gate: "proof", refusal: { key: "cases.refusals.needsProof" } });
  }
  if (move === "finish" && monitoringUntil && monitoringUntil > now) {
    const params = { until: monitoringUntil };
    shut.push({ gate: "window", refusal: { key: "cases.refusals.watchNotOver", params } });
  }
  const [stage] = blockedBy;
  if ((move === "close" || move === "finish") && stage) {
    const params = { stage, count: blockedBy.length };
    shut.push({ gate: "tracks", refusal: { key: "cases.refusals.tracksOpen", params } });
  }
  return shut;
}

const WITH_REASON: readonly CaseMove[] = [
  "close",
  "reopen",
  "void",
  "take_back_restoration",
  "take_back_relapse",
];

/** Facts a move cannot do without, whoever asks. */
function whatIsMissing(
  move: CaseMove,
  facts: CaseFacts,
  { outcome, reason, relapsedAt }: CaseMoveRequest,
): Refusal | null {
  const isOneOf = (outcomes: readonly CaseOutcome[], given: CaseOutcome | null | undefined) =>
    given ? outcomes.includes(given) : false;

  if (move === "begin_triage" && !facts.hasOwner) return { key: "cases.refusals.needsOwner" };
  if (move === "activate" && !facts.class) return { key: "cases.refusals.needsClass" };
  if (move === "find_healthy" && facts.class !== "healthy")
    return { key: "cases.refusals.notHealthy" };
  if (move === "find_lifted" && facts.class !== "lifted")
    return { key: "cases.refusals.notLifted" };
  if (move === "restore" && !isOneOf(RESTORATIONS, outcome)) {
    return { key: "cases.refusals.needsRestoration" };
  }
  if (move === "close" && !isOneOf(outcomesWhenActive(facts), outcome)) {
    return outcome
      ? { key: "cases.refusals.wrongOutcome", params: { outcome } }
      : { key: "cases.refusals.needsOutcome" };
  }
  if (move === "take_back_relapse" && !isOneOf(RESTORATIONS, outcome)) {
    return { key: "cases.refusals.needsRestoration" };
  }
  if (move === "finish" && !isOneOf(RESTORATIONS, outcome ?? facts.outcome)) {
    return { key: "cases.refusals.needsRestoration" };
  }
  if (move === "relapse" && !isWithinWatch(facts, relapsedAt)) {
    return { key: "cases.refusals.outsideWatch" };
  }
  if (WITH_REASON.includes(move) && !reason?.trim()) return { key: "cases.refusals.needsReason" };
  return null;
}

const isWithinWatch = ({ monitoringUntil }: CaseFacts, at: Date | undefined) =>
  Boolean(at && monitoringUntil && at <= monitoringUntil);

/** Back to work: where it was classified, to the work; where it was not, to triage or the start. */
function phaseToReopenIn({ class: hit, hasOwner }: CaseFacts): CasePhase {
  if (!hasOwner) return "new";
  return hit && hit !== "healthy" ? "active" : "triage";
}
