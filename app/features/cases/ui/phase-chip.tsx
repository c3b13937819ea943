/** Where a case stands. */
import { StateChip } from "~/ui/status/state-chip";
import { useText } from "~/ui/text";
import type { CasePhase } from "../case-phase";
import { phaseTone } from "../case-tones";

export function PhaseChip({ phase }: { phase: CasePhase }) {
  const t = useText();
  return <StateChip tone={phaseTone[phase]}>{t(`cases.phases.${phase}`)}</StateChip>;
}
