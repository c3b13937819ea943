/** Whose turn it is on a thread, in a word. */
import { StateChip } from "~/ui/status/state-chip";
import { useText } from "~/ui/text";
import type { Tone } from "~/ui/tone";
import type { ThreadState } from "../thread-lifecycle";

const TONES: Record<ThreadState, Tone> = {
  open: "info",
  waiting_them: "waiting",
  waiting_us: "caution",
  resolved: "good",
  closed: "neutral",
};

export function ThreadStateChip({ state }: { state: ThreadState }) {
  const t = useText();
  return <StateChip tone={TONES[state]}>{t(`threads.states.${state}`)}</StateChip>;
}
