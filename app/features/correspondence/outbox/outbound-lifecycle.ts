/**
 * The way of a mail from its draft to the mail server, as a table of moves. Read a row as "this move
 * takes a mail from any of these states to that one". Nothing else decides it.
 */
import type { TextKey } from "~/platform/i18n/text-key";
import { allow, refuse, type Verdict } from "~/platform/verdict";

export const OUTBOUND_STATES = [
  "draft",
  "awaiting_approval",
  "scheduled",
  "handed_over",
  "sent",
  "unconfirmed",
  "bounced",
  "cancelled",
] as const;
export type OutboundState = (typeof OUTBOUND_STATES)[number];

type Move = { from: readonly OutboundState[]; to: OutboundState };

const MOVES = {
  ask: { from: ["draft"], to: "awaiting_approval" },
  /** Whoever asked changes it again, or somebody has a word to say about it. */
  return: { from: ["awaiting_approval"], to: "draft" },
  schedule: { from: ["draft", "awaiting_approval"], to: "scheduled" },
  /** It was stopped before it left: what was written is a draft again. */
  stop: { from: ["scheduled"], to: "draft" },
  hand_over: { from: ["scheduled"], to: "handed_over" },
  /** The mail server was not reached, or asked to come again. */
  wait: { from: ["handed_over"], to: "scheduled" },
  /** The mail server took it, or somebody saw that it arrived. */
  confirm: { from: ["handed_over", "unconfirmed"], to: "sent" },
  /** The mail server refused it for good. */
  refuse: { from: ["handed_over"], to: "bounced" },
  /** Nobody knows whether the mail server took it. */
  lose: { from: ["handed_over"], to: "unconfirmed" },
  /** A person sends the same bytes once more. */
  repeat: { from: ["unconfirmed"], to: "scheduled" },
  /** What was refused is written anew. */
  rewrite: { from: ["bounced"], to: "draft" },
  discard: { from: ["draft", "bounced"], to: "cancelled" },
} as const satisfies Record<string, Move>;

export type OutboundMove = keyof typeof MOVES;

export function decideOutbound(move: OutboundMove, state: OutboundState): Verdict<OutboundState> {
  const { from, to }: Move = MOVES[move];
  if (from.includes(state)) return allow(to);
  return refuse("outbox.refusals.state" satisfies TextKey, { state });
}

/** Words can be changed only while nobody was shown them as final. */
export const mayBeWritten = (state: OutboundState): boolean => state === "draft";
