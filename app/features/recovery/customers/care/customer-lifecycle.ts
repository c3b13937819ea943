/** Where people say that a customer stands, as a table of moves. Nothing else decides it. */
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { CustomerState } from "../customer-state";

type Move = { from: readonly CustomerState[]; to: CustomerState };

const UNDER_WAY = ["identified", "contact_pending", "contacted", "responded"] as const;

const MOVES = {
  make_whole: { from: [...UNDER_WAY, "declined", "unreachable"], to: "made_whole" },
  decline: { from: UNDER_WAY, to: "declined" },
  give_up: { from: UNDER_WAY, to: "unreachable" },
  reopen: { from: ["made_whole", "declined", "unreachable"], to: "contact_pending" },
} as const satisfies Record<string, Move>;

export type CustomerMove = keyof typeof MOVES;
export const CUSTOMER_MOVES = Object.keys(MOVES) as CustomerMove[];

export type StandingFacts = {
  state: CustomerState;
  /** Of this case: what waits to be made good, and grants that were proposed or promised and not handed out. */
  waiting: number;
  owed: number;
};

/** Nobody is made whole while something is still owed to them. */
export function decideCustomer(
  move: CustomerMove,
  { state, waiting, owed }: StandingFacts,
): Verdict<CustomerState> {
  const { from, to }: Move = MOVES[move];
  if (!from.includes(state)) return refuse("customer.refusals.state", { state });
  if (move === "make_whole" && waiting > 0) {
    return refuse("customer.refusals.waiting", { count: waiting });
  }
  if (move === "make_whole" && owed > 0) return refuse("customer.refusals.owed", { count: owed });
  return allow(to);
}

export const movesFrom = (state: CustomerState): CustomerMove[] =>
  CUSTOMER_MOVES.filter((move) => (MOVES[move] as Move).from.includes(state));

/** Who answers is no longer waiting to be contacted, nor out of reach. */
export const afterReply = (state: CustomerState): CustomerState =>
  state === "made_whole" || state === "declined" ? state : "responded";
