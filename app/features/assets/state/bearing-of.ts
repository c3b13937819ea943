/** What a signal can do to the state of an asset, so that the state is folded from the few that matter. */
import { concernOf, endingsOf } from "./concern-of";
import { momentsOf } from "./fold-signals";
import type { ToldSignal } from "./told-signal";

export type Bearing = {
  /** Whether something can begin or change with it. */
  restricts: boolean;
  /** Signals with the same word here end the same; null for what ends nothing. */
  ends: string | null;
};

export function bearingOf(signal: ToldSignal): Bearing {
  const ends = endingsOf(signal).map(({ key }) => key);
  return {
    restricts: concernOf(signal) !== null || momentsOf([signal]).length > 0,
    ends: ends.length > 0 ? ends.sort().join(" ") : null,
  };
}
