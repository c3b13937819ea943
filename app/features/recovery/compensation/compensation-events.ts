/** What is recorded about compensation. The sentences are `compensation.events.*`; amounts are `12500050 IDR`. */
import type { GrantKind } from "./grant-kind";

type OfGrant = { number: number; amount: string; grantKind: GrantKind };

export type GrantEvent =
  | { kind: "grant.proposed"; detail: OfGrant }
  | { kind: "grant.approved"; detail: OfGrant }
  | { kind: "grant.rejected"; detail: OfGrant & { reason: string } }
  | { kind: "grant.issued"; detail: OfGrant }
  | { kind: "grant.redeemed"; detail: OfGrant & { reason: string } }
  | { kind: "grant.reversed"; detail: OfGrant & { reason: string } }
  | { kind: "grant.expired"; detail: OfGrant };

export type CompensationEvent =
  | { kind: "budget.set"; detail: { before: string; amount: string } }
  | { kind: "compensation.proposed"; detail: { count: number; amount: string } }
  | { kind: "compensation.approved"; detail: { count: number; amount: string } }
  | { kind: "compensation.rejected"; detail: { count: number; amount: string } }
  | { kind: "compensation.issued"; detail: { count: number; amount: string } }
  | { kind: "compensation.exported"; detail: { what: string; form: string } }
  | { kind: "compensation_policy.settled"; detail: { version: number } }
  | { kind: "voucher_code.revealed"; detail: { number: number } }
  | { kind: "voucher_pool.opened"; detail: { name: string } }
  | { kind: "voucher_pool.archived"; detail: { name: string } };
