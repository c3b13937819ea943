/** Whether a person has to look at a signal once its effects are there, and why. */

import type { ToldSignal } from "~/features/assets/state/told-signal";
import type { InboxReason } from "~/features/signals/standing/signal-act";

type Judged = {
  effect: { opensCase: boolean; needsPerson: boolean };
  told: Pick<ToldSignal, "kind">;
};

/** Words that end something matter even where nobody knows the asset: it may stand here under another id. */
const MATTERS = ["reinstated", "restriction_lifted"];

export function standingOf(
  { effect, told }: Judged,
  missing: "asset_unknown" | "no_asset" | null,
): { standing: "settled" | "needs_person"; reason: InboxReason | null } {
  if (missing && (effect.opensCase || MATTERS.includes(told.kind))) {
    return { standing: "needs_person", reason: missing };
  }
  if (effect.needsPerson) return { standing: "needs_person", reason: "rule" };
  return { standing: "settled", reason: null };
}
