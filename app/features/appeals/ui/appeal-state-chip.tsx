/** Where an appeal stands, in a word. */
import { StateChip } from "~/ui/status/state-chip";
import { useText } from "~/ui/text";
import type { Tone } from "~/ui/tone";
import type { AppealOutcome, AppealState } from "../appeal-lifecycle";

const STATE_TONES: Record<AppealState, Tone> = {
  draft: "info",
  in_review: "info",
  changes_requested: "caution",
  approved: "good",
  submitted: "waiting",
  under_review: "waiting",
  info_requested: "caution",
  decided: "neutral",
  withdrawn: "neutral",
  lapsed: "neutral",
};

const OUTCOME_TONES: Record<AppealOutcome, Tone> = {
  reversed: "good",
  partly: "caution",
  unchanged: "critical",
  no_answer: "critical",
};

type AppealStateChipProps = { state: AppealState; outcome?: string | null };

export function AppealStateChip({ state, outcome }: AppealStateChipProps) {
  const t = useText();
  const known = outcome as AppealOutcome | null | undefined;
  if (state === "decided" && known) {
    return <StateChip tone={OUTCOME_TONES[known]}>{t(`appeals.outcomes.${known}`)}</StateChip>;
  }
  return <StateChip tone={STATE_TONES[state]}>{t(`appeals.states.${state}`)}</StateChip>;
}
