/**
 * What a customer is entitled to by the policy, with its reason: which row, and what cut it.
 *
 * Amounts are whole minor units. Fixed part and share of the loss are added exactly and rounded up
 * once to the policy's step; the row's own limit, then what is left for the person, then what is
 * left of the budget cut it afterwards, without any rounding.
 */
import type { Harm } from "../harm";
import type { Money } from "../money";
import type { CompensationPolicy, PolicyRow } from "./compensation-policy";
import { type GrantKind, isWhole } from "./grant-kind";

/** What the key of a claim begins with that is about one missed request; its id follows. */
export const REQUEST_CLAIM = "request:";

/** One thing that somebody was let down by. */
export type Claim = { key: string; harm: Harm; segment: string; loss: Money | null };

/** What may still be granted, in minor units of the policy's currency. */
export type Left = { person: number; total: number };

export const CUTS = ["row", "person", "total"] as const;
export type Cut = (typeof CUTS)[number];

export type Line = {
  claim: string;
  harm: Harm;
  /** The place of the deciding row, from 1; null where no row fits. */
  row: number | null;
  kind: GrantKind | null;
  /** What the row alone would give. */
  wanted: number;
  amount: number;
  points: number;
  /** The limit that made it less, the tightest of them. */
  cut: Cut | null;
  /** A loss in another currency than the policy's is not counted. */
  isForeign: boolean;
};

export type Entitlement = { lines: readonly Line[]; total: number };

/** Claims are served in the order they are given in: who comes later finds less left. */
export function entitlementOf(
  policy: CompensationPolicy,
  claims: readonly Claim[],
  left: Left,
): Entitlement {
  let [person, total] = [Math.max(0, left.person), Math.max(0, left.total)];
  const lines = claims.map((claim) => {
    const line = lineOf(policy, claim, { person, total });
    person -= line.amount;
    total -= line.amount;
    return line;
  });
  return { lines, total: lines.reduce((sum, { amount }) => sum + amount, 0) };
}

function lineOf(policy: CompensationPolicy, claim: Claim, left: Left): Line {
  const isForeign = claim.loss !== null && claim.loss.currency !== policy.currency;
  const loss = claim.loss && !isForeign ? Math.max(0, claim.loss.minor) : null;
  const place = policy.rows.findIndex((row) => fits(row, claim, loss));
  const row = policy.rows[place];
  const about = { claim: claim.key, harm: claim.harm, isForeign };
  if (!row) {
    return { ...about, row: null, kind: null, wanted: 0, amount: 0, points: 0, cut: null };
  }
  const wanted = wantedBy(row, policy.step, loss);
  const { amount, cut } = cutTo(wanted, row, left);
  const points = row.kind === "points" && amount > 0 ? row.points : 0;
  return { ...about, row: place + 1, kind: row.kind, wanted, amount, points, cut };
}

const bare = (segment: string) => segment.trim().toLowerCase();

function fits(row: PolicyRow, { harm, segment }: Claim, loss: number | null): boolean {
  if (row.harm !== "any" && row.harm !== harm) return false;
  if (row.segment.trim() !== "" && bare(row.segment) !== bare(segment)) return false;
  if (row.lossFrom === null && row.lossBelow === null) return true;
  return (
    loss !== null && loss >= (row.lossFrom ?? 0) && (row.lossBelow === null || loss < row.lossBelow)
  );
}

/** As a big integer in between: a share of a large loss does not fit a double. */
function wantedBy({ kind, fixed, share }: PolicyRow, step: number, loss: number | null): number {
  if (kind === "apology") return 0;
  if (isWhole(kind)) return fixed;
  const exact = BigInt(fixed) * WHOLE + BigInt(share) * BigInt(loss ?? 0);
  const unit = BigInt(step) * WHOLE;
  const rounded = ((exact + unit - 1n) / unit) * BigInt(step);
  return Number(rounded > LARGEST ? LARGEST : rounded);
}

const WHOLE = 10_000n;
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

function cutTo(wanted: number, { kind, most }: PolicyRow, left: Left) {
  const limits: readonly (readonly [Cut, number])[] = [
    ["row", most ?? Number.MAX_SAFE_INTEGER],
    ["person", left.person],
    ["total", left.total],
  ];
  let [amount, cut]: [number, Cut | null] = [wanted, null];
  for (const [name, limit] of limits) {
    if (amount > limit) [amount, cut] = [limit, name];
  }
  return { amount: cut && isWhole(kind) ? 0 : amount, cut };
}
