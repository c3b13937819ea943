/** How a mailbox fares, in one word. The first that applies. */
import type { Access, MailboxProblem } from "~/features/correspondence/mailboxes/mailbox";
import type { Tone } from "~/ui/tone";

type Facts = {
  access: Access;
  takesHandedIn: boolean;
  pausedAt: Date | null;
  readAt: Date | null;
  problem: MailboxProblem | null;
};

type State = MailboxProblem | "none" | "handedIn" | "paused" | "waiting" | "good";

const TONES: Record<State, Tone> = {
  none: "neutral",
  handedIn: "good",
  paused: "neutral",
  waiting: "waiting",
  password: "critical",
  folder: "critical",
  certificate: "critical",
  unreachable: "caution",
  refused: "critical",
  good: "good",
};

export function mailboxState(facts: Facts): { state: State; tone: Tone } {
  const state = stateOf(facts);
  return { state, tone: TONES[state] };
}

function stateOf({ access, takesHandedIn, pausedAt, readAt, problem }: Facts): State {
  if (access === "none") return takesHandedIn ? "handedIn" : "none";
  if (pausedAt) return "paused";
  if (problem) return problem;
  return readAt ? "good" : "waiting";
}
