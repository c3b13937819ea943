/** The gravest of what is in force on an asset, in a word. Nothing where nothing is. */
import { StateChip } from "~/ui/status/state-chip";
import { useText } from "~/ui/text";
import { plainState, toneOfState } from "../state/plain-state";

export function InForceChip({ restrictions }: { restrictions: readonly { class: string }[] }) {
  const t = useText();
  const inForce = restrictions.map(({ class: hit }) => hit);
  if (inForce.length === 0) return null;
  const state = plainState({ inForce, isOnProbation: false, wasHeard: true });
  return <StateChip tone={toneOfState(state)}>{t(`assets.state.names.${state}`)}</StateChip>;
}
