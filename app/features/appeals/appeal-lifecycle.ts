/**
 * The life of an appeal, as a table of moves.
 *
 * Read a row as "this move takes an appeal from any of these states to that
 * one". Nothing else decides whether an appeal may change its state.
 */
import type { TextKey } from "~/platform/i18n/text-key";
import { allow, refuse, type Verdict } from "~/platform/verdict";

export const APPEAL_STATES = [
  "draft",
  "in_review",
  "changes_requested",
  "approved",
  "submitted",
  "under_review",
  "info_requested",
  "decided",
  "withdrawn",
  "lapsed",
] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

export const APPEAL_OUTCOMES = ["reversed", "partly", "unchanged", "no_answer"] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** Where an appeal filed before or outside the product starts. It has no frozen dossier. */
export const STATE_WHEN_FILED_OUTSIDE = "submitted" satisfies AppealState;

const WITH_META: readonly AppealState[] = ["submitted", "under_review", "info_requested"];
export const EDITABLE: readonly AppealState[] = ["draft", "changes_requested"];
const OVER: readonly AppealState[] = ["decided", "withdrawn", "lapsed"];

type Move = { from: readonly AppealState[]; to: AppealState };

const MOVES = {
  send_to_review: { from: EDITABLE, to: "in_review" },
  take_back: { from: ["in_review"], to: "draft" },
  request_changes: { from: ["in_review", "approved"], to: "changes_requested" },
  approve: { from: ["in_review"], to: "approved" },
  submit: { from: ["approved"], to: "submitted" },
  note_under_review: { from: ["submitted"], to: "under_review" },
  note_info_requested: { from: ["submitted", "under_review"], to: "info_requested" },
  answer_info: { from: ["info_requested"], to: "under_review" },
  decide: { from: WITH_META, to: "decided" },
  withdraw: { from: [...EDITABLE, "in_review", "approved", ...WITH_META], to: "withdrawn" },
  lapse: { from: [...EDITABLE, "in_review", "approved"], to: "lapsed" },
} as const satisfies Record<string, Move>;

export type AppealMove = keyof typeof MOVES;
export const APPEAL_MOVES = Object.keys(MOVES) as AppealMove[];

/** What the rules need to know about an appeal; never a whole row. */
export type AppealFacts = {
  state: AppealState;
  /** Everybody who wrote any answer or remediation item of this round. */
  writtenBy: readonly string[];
  /** Other active people, not among the writers, who may approve it. */
  otherApprovers: number;
  /** What the readiness list calls a blocker. */
  blockers: number;
  /** Points of the reviewer's checklist that are neither ticked nor explained; asked of approvals. */
  openPoints: number;
  /** The round of another appeal of the same restriction that is with Meta. */
  roundWithMeta: number | null;
  /** Whether the time to appeal is known to be over. */
  isWindowOver: boolean;
};

/** Who asks for the move. A reason overrides what may be overridden, where the person may. */
export type AppealMover = { id: string; mayOverride: boolean; reason: string | null };

export type AppealOverride = "blockers" | "checklist" | "own_approval";

/** Where the appeal goes, and which gate was overridden on the way: both belong in the audit trail. */
export type AppealStep = { to: AppealState; overridden: readonly AppealOverride[] };

export const isWithMeta = (state: AppealState) => WITH_META.includes(state);
export const mayEdit = (state: AppealState) => EDITABLE.includes(state);
export const isOver = (state: AppealState) => OVER.includes(state);

/** May this appeal make this move, and where does it end up? */
export function decideMove(
  move: AppealMove,
  facts: AppealFacts,
  mover: AppealMover,
): Verdict<AppealStep> {
  const { from, to }: Move = MOVES[move];
  if (!from.includes(facts.state)) {
    return refuse(`appeals.refusals.moves.${move}` satisfies TextKey, { state: facts.state });
  }
  if (move === "send_to_review") return pastBlockers(to, facts, mover);
  if (move === "approve") return approval(facts, mover);
  if (move === "submit" && facts.roundWithMeta !== null) {
    return refuse("appeals.refusals.alreadyWithMeta", { round: facts.roundWithMeta });
  }
  if (move === "lapse" && !facts.isWindowOver) return refuse("appeals.refusals.windowOpen");
  return allow({ to, overridden: [] });
}

/** The moves that fit the state, in the order of the table; gates are judged when one is made. */
export function movesFrom(state: AppealState): AppealMove[] {
  return APPEAL_MOVES.filter((move) =>
    (MOVES[move].from as readonly AppealState[]).includes(state),
  );
}

function pastBlockers(
  to: AppealState,
  { blockers }: AppealFacts,
  mover: AppealMover,
): Verdict<AppealStep> {
  if (blockers === 0) return allow({ to, overridden: [] });
  if (overrides(mover)) return allow({ to, overridden: ["blockers"] });
  return mover.mayOverride
    ? refuse("appeals.refusals.blockersNeedReason", { count: blockers })
    : refuse("appeals.refusals.blockers", { count: blockers });
}

/** Nobody approves what they wrote, unless nobody else is there to do it. */
function approval(facts: AppealFacts, mover: AppealMover): Verdict<AppealStep> {
  const isOwn = facts.writtenBy.includes(mover.id);
  if (isOwn && facts.otherApprovers > 0) return refuse("appeals.refusals.ownApproval");
  if (isOwn && !mover.mayOverride) return refuse("appeals.refusals.ownApprovalNotAllowed");
  if (isOwn && !overrides(mover)) return refuse("appeals.refusals.ownApprovalNeedsReason");

  const verdict = pastBlockers("approved", facts, mover);
  if (!verdict.ok) return verdict;
  const overridden = [...verdict.value.overridden];
  if (facts.openPoints > 0) {
    if (!overrides(mover)) {
      return refuse("appeals.refusals.checklistOpen", { count: facts.openPoints });
    }
    overridden.push("checklist");
  }
  if (isOwn) overridden.push("own_approval");
  return allow({ to: "approved", overridden });
}

const overrides = ({ mayOverride, reason }: AppealMover) => mayOverride && !!reason?.trim();
