/** The life of something a customer missed, as a table of moves. Nothing else decides it. */
import { allow, refuse, type Verdict } from "~/platform/verdict";

export const REQUEST_STATES = [
  "open",
  "in_progress",
  "fulfilled",
  "declined",
  "unreachable",
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

type Move = { from: readonly RequestState[]; to: RequestState };

const MOVES = {
  take: { from: ["open"], to: "in_progress" },
  hand_back: { from: ["in_progress"], to: "open" },
  /** They heard from us; what they missed may still be owed. */
  answer: { from: ["in_progress"], to: "in_progress" },
  fulfil: { from: ["in_progress"], to: "fulfilled" },
  decline: { from: ["in_progress"], to: "declined" },
  give_up: { from: ["in_progress"], to: "unreachable" },
  reopen: { from: ["fulfilled", "declined", "unreachable"], to: "open" },
} as const satisfies Record<string, Move>;

export const REQUEST_MOVES = Object.keys(MOVES) as RequestMove[];
export type RequestMove = keyof typeof MOVES;

export function decideRequest(move: RequestMove, state: RequestState): Verdict<RequestState> {
  const { from, to }: Move = MOVES[move];
  if (from.includes(state)) return allow(to);
  return refuse("requests.refusals.state", { state });
}

export const isWaiting = (state: RequestState): boolean =>
  state === "open" || state === "in_progress";

/** What cannot be done without saying why. */
export const needsReason = (move: RequestMove): boolean => move === "decline" || move === "give_up";
