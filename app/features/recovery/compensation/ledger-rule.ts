/**
 * What each move of a grant moves between the accounts of a case: what leaves one arrives in
 * another, so that a movement adds up to zero.
 */
import type { GrantMove, GrantState } from "./grant-lifecycle";

/** What was allotted stands below zero: it is where the money of the others came from. */
export const LEDGER_ACCOUNTS = [
  "allotted",
  "available",
  "committed",
  "outstanding",
  "spent",
] as const;
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

export type Posting = { account: LedgerAccount; amountMinor: bigint };

const HELD_IN: Partial<Record<GrantState, LedgerAccount>> = {
  proposed: "available",
  approved: "committed",
  issued: "outstanding",
  redeemed: "spent",
  reversed: "available",
  expired: "available",
};

/** Two postings that add up to zero; none where no money moves, as when a proposal is rejected. */
export function postingsOf(from: GrantState, to: GrantState, amountMinor: bigint): Posting[] {
  const [out, into] = [HELD_IN[from], HELD_IN[to]];
  if (!out || !into || out === into) return [];
  return [
    { account: out, amountMinor: -amountMinor },
    { account: into, amountMinor },
  ];
}

/** A budget that is raised or lowered by so much. */
export const budgetPostings = (byMinor: bigint): Posting[] => [
  { account: "allotted", amountMinor: -byMinor },
  { account: "available", amountMinor: byMinor },
];

/** The moves that leave a trace in the ledger. */
export type LedgerMove = "budget" | Exclude<GrantMove, "reject">;
