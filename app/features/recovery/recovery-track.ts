/** What the recovery stage says about a case. */
import type { TrackReport } from "~/features/cases/tracks/tracks";

export type RecoveryFacts = { hasWindow: boolean };

/** Null where nobody has begun. */
export function recoveryTrack({ hasWindow }: RecoveryFacts): TrackReport | null {
  if (!hasWindow) return null;
  return { state: "in_progress", summary: { key: "recoveryTrack.state.windowKnown" } };
}
