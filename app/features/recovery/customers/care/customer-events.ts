/** What the timeline says about one customer: never who it is. The sentences are `customer.events.*`. */
export type CustomerEvent =
  | { kind: `customer.${"moved" | "no_longer_whole"}`; detail: { state: string } }
  | { kind: `customer.${"stopped" | "allowed" | "replied"}`; detail: { channel: string } }
  | { kind: "customer.scored"; detail: { score: number } }
  | { kind: `customer.${"revealed" | "exported" | "unsubscribed"}`; detail: Record<string, never> }
  | { kind: "customer.erased"; detail: { reason: string; requests: number; grants: number } }
  | { kind: "customer.kept_long_enough"; detail: { count: number; days: number } }
  | { kind: "customer.erased_again"; detail: { requests: number; grants: number } };
