/**
 * What a business gives for which harm, as a table: the first row that fits decides. Every amount is
 * in minor units of the policy's one currency.
 */
import type { Harm } from "../harm";
import type { GrantKind } from "./grant-kind";

export type PolicyRow = {
  harm: Harm | "any";
  /** As tables of customers name it; empty for everybody. Case and space around it do not matter. */
  segment: string;
  /** From this loss on, and below that one. Null and null: whatever was lost, known or not. */
  lossFrom: number | null;
  lossBelow: number | null;
  kind: GrantKind;
  fixed: number;
  /** A part of the loss, in hundredths of a percent: 10000 is all of it. */
  share: number;
  /** No more than this by this row; null for no limit of its own. */
  most: number | null;
  /** How many points, for a row that gives points; `fixed` is then what they cost. */
  points: number;
};

export type CompensationPolicy = {
  currency: string;
  rows: readonly PolicyRow[];
  /** Refunds and credit are rounded up to the next multiple of this, in the customer's favour. */
  step: number;
  /** At most so much for one person in one case. */
  perPerson: number;
  /** The budget a case begins with. */
  inTotal: number;
  /** Days after being issued in which credit, vouchers and points can be used. */
  validDays: number;
  /** What the table gives up to this amount needs nobody's approval. */
  freeUpTo: number;
  /** Up to which amount customer care may approve what somebody else proposed. */
  careUpTo: number;
  /** The same for support leads; null for no limit. */
  leadUpTo: number | null;
};
