/** What the recovery stage says about a case. Once customers are known, it holds back closing. */
import type { TrackReport } from "~/features/cases/tracks/tracks";

export type RecoveryFacts = {
  hasWindow: boolean;
  customers: number;
  requests: number;
  /** Requests that nobody has fulfilled or declined yet. */
  waiting: number;
};

/** Null where nobody has begun. */
export function recoveryTrack(facts: RecoveryFacts): TrackReport | null {
  const { hasWindow, customers, requests, waiting } = facts;
  if (customers === 0) {
    if (!hasWindow) return null;
    return { state: "in_progress", summary: { key: "recoveryTrack.state.windowKnown" } };
  }
  if (waiting === 0 && requests > 0) {
    return {
      state: "done",
      summary: { key: "recoveryTrack.state.served", params: { count: customers } },
      blocksClosing: true,
    };
  }
  return {
    state: "in_progress",
    summary: { key: "recoveryTrack.state.customers", params: { count: customers } },
    blocksClosing: requests > 0,
  };
}
