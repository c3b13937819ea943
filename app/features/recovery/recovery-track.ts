/** What the recovery stage says about a case, and what it asks of whom. */
import type { NextAction, TrackReport } from "~/features/cases/tracks/tracks";

export type RecoveryFacts = {
  hasWindow: boolean;
  customers: number;
  /** Grants that wait for a second person, and who proposed them. */
  toApprove: number;
  proposerIds: readonly string[];
};

/** Null where nobody has begun. */
export function recoveryTrack(facts: RecoveryFacts): TrackReport | null {
  const { hasWindow, customers } = facts;
  if (customers > 0) {
    const summary = { key: "recoveryTrack.state.customers", params: { count: customers } } as const;
    return { state: "in_progress", summary, next: approvals(facts) };
  }
  if (!hasWindow) return null;
  return { state: "in_progress", summary: { key: "recoveryTrack.state.windowKnown" } };
}

/** Whoever proposed all of them can approve none. */
function approvals({ toApprove, proposerIds }: RecoveryFacts): NextAction[] {
  if (toApprove === 0) return [];
  return [
    {
      role: "support_lead",
      key: "recoveryTrack.next.approve",
      params: { count: toApprove },
      href: "recovery/compensation?state=proposed",
      exceptPersonIds: proposerIds.length === 1 ? proposerIds : [],
    },
  ];
}
