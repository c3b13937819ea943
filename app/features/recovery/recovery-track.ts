/** What the recovery stage says about a case. */
import type { TrackReport } from "~/features/cases/tracks/tracks";

export type RecoveryFacts = { hasWindow: boolean; customers: number };

/** Null where nobody has begun. */
export function recoveryTrack({ hasWindow, customers }: RecoveryFacts): TrackReport | null {
  if (customers > 0) {
    const summary = { key: "recoveryTrack.state.customers", params: { count: customers } } as const;
    return { state: "in_progress", summary };
  }
  if (!hasWindow) return null;
  return { state: "in_progress", summary: { key: "recoveryTrack.state.windowKnown" } };
}
