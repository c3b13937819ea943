/** How a source fares, in one word. The first that applies. */
import type { Tone } from "~/ui/tone";

type Facts = {
  isArchived: boolean;
  needsSecret: boolean;
  silentSince: Date | string | null;
  lastHeardAt: Date | string | null;
  refused: number;
  taken: number;
};

type State = "archived" | "needs_secret" | "silent" | "waiting" | "refusing" | "good";

const TONES: Record<State, Tone> = {
  archived: "neutral",
  needs_secret: "caution",
  silent: "critical",
  waiting: "waiting",
  refusing: "critical",
  good: "good",
};

export function sourceState(facts: Facts): { state: State; tone: Tone } {
  const state = stateOf(facts);
  return { state, tone: TONES[state] };
}

function stateOf(facts: Facts): State {
  if (facts.isArchived) return "archived";
  if (facts.needsSecret) return "needs_secret";
  if (facts.refused > facts.taken) return "refusing";
  if (facts.silentSince) return "silent";
  return facts.lastHeardAt ? "good" : "waiting";
}
