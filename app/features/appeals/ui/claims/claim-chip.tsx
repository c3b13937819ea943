/** The state of a sentence in one word. */
import type { ClaimState } from "~/features/appeals/claims/claim-state";
import type { EntryKind } from "~/features/appeals/claims/ledger";
import { StateChip } from "~/ui/status/state-chip";
import { useText } from "~/ui/text";
import { CLAIM_TONES } from "./claim-mark";

export function ClaimChip({ state, kind }: { state: ClaimState | null; kind: EntryKind }) {
  const t = useText();
  return (
    <StateChip tone={state ? CLAIM_TONES[state] : "neutral"}>
      {state
        ? t(`claims.states.${state}`)
        : t(`claims.kinds.${kind === "set_aside" || kind === "gone" ? kind : "suggested"}`)}
    </StateChip>
  );
}
