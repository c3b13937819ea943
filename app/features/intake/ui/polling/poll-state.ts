/** How a connection fares, in one word. The first that applies. */
import type { Tone } from "~/ui/tone";
import type { PollProblem } from "../../polling/judge-answer";

type Facts = {
  pausedAt: Date | string | null;
  triedAt: Date | string | null;
  problem: PollProblem | null;
  isSubscribed: boolean | null;
};

type State = PollProblem | "paused" | "waiting" | "unsubscribed" | "good";

const TONES: Record<State, Tone> = {
  paused: "neutral",
  waiting: "waiting",
  token: "critical",
  permission: "critical",
  throttled: "waiting",
  unreachable: "caution",
  refused: "critical",
  unreadable: "critical",
  unsubscribed: "critical",
  good: "good",
};

export function pollState(facts: Facts): { state: State; tone: Tone } {
  const state = stateOf(facts);
  return { state, tone: TONES[state] };
}

function stateOf({ pausedAt, triedAt, problem, isSubscribed }: Facts): State {
  if (pausedAt) return "paused";
  if (problem) return problem;
  if (!triedAt) return "waiting";
  return isSubscribed === false ? "unsubscribed" : "good";
}
