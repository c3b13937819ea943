/**
 * The life of a grant, as a table of moves. Nothing else decides whether a grant may change its
 * state; who may make which move by their role is asked of the permissions before.
 */
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { type Money, moneyText } from "../money";

export const GRANT_STATES = [
  "proposed",
  "approved",
  "rejected",
  "issued",
  "redeemed",
  "reversed",
  "expired",
] as const;
export type GrantState = (typeof GRANT_STATES)[number];

export const GRANT_MOVES = ["approve", "reject", "issue", "redeem", "reverse", "expire"] as const;
export type GrantMove = (typeof GRANT_MOVES)[number];

type Move = { from: readonly GrantState[]; to: GrantState };

const MOVES = {
  approve: { from: ["proposed"], to: "approved" },
  reject: { from: ["proposed"], to: "rejected" },
  issue: { from: ["approved"], to: "issued" },
  redeem: { from: ["issued"], to: "redeemed" },
  /** Also of what was approved and not handed out: the money is free again. */
  reverse: { from: ["approved", "issued"], to: "reversed" },
  expire: { from: ["issued"], to: "expired" },
} as const satisfies Record<GrantMove, Move>;

export type GrantFacts = {
  state: GrantState;
  amountMinor: number;
  currency: string;
  proposedById: string;
  expiresAt: Date | null;
};

/** Whoever moves it; the system approves what needs nobody, and lets things expire. */
export type Mover = {
  id: string | null;
  /** Up to what amount they may approve; null for no limit. What is in another currency is beyond any. */
  limit: Money | null;
};

/** Where a move leads, or why it is not open. */
export function decideGrant(
  move: GrantMove,
  grant: GrantFacts,
  by: Mover,
  now: Date,
): Verdict<GrantState> {
  const { from, to }: Move = MOVES[move];
  const { state, amountMinor, currency, expiresAt } = grant;
  if (!from.includes(state)) {
    return refuse(`compensation.refusals.moves.${move}`, { state });
  }
  if (move === "approve") {
    if (by.id === grant.proposedById) return refuse("compensation.refusals.ownProposal");
    const { limit } = by;
    if (limit && limit.currency !== currency) {
      return refuse("compensation.refusals.otherLimit", { limit: limit.currency, currency });
    }
    if (limit && amountMinor > limit.minor) {
      return refuse("compensation.refusals.overLimit", { limit: moneyText(limit) });
    }
  }
  const isOver = expiresAt !== null && expiresAt <= now;
  if (move === "redeem" && isOver)
    return refuse("compensation.refusals.expired", { at: expiresAt });
  if (move === "expire" && !isOver) return refuse("compensation.refusals.notYetExpired");
  return allow(to);
}

/** The moves to offer on screen, in the order of the table. Nobody lets a grant expire by hand. */
export const movesOpenTo = (grant: GrantFacts, by: Mover, now: Date): GrantMove[] =>
  GRANT_MOVES.filter((move) => move !== "expire" && decideGrant(move, grant, by, now).ok);
