/** How a sentence is underlined: the line's shape says its state, the colour only repeats it. */
import type { ClaimState } from "~/features/appeals/claims/claim-state";
import type { EntryKind } from "~/features/appeals/claims/ledger";
import type { Tone } from "~/ui/tone";

const LINE = "underline decoration-2 underline-offset-4";

const LINES: Record<ClaimState, string> = {
  supported: `${LINE} decoration-solid decoration-good`,
  promised: `${LINE} decoration-dashed decoration-info`,
  unsupported: `${LINE} decoration-wavy decoration-1 decoration-caution`,
};
const SUGGESTED = `${LINE} decoration-dotted decoration-line-strong`;

export const CLAIM_TONES: Record<ClaimState, Tone> = {
  supported: "good",
  promised: "info",
  unsupported: "caution",
};

export function lineOf({ state, kind }: { state: ClaimState | null; kind: EntryKind }): string {
  if (state) return LINES[state];
  return kind === "suggested" ? SUGGESTED : "";
}
