/** One corrective action: what caused the trouble, what is done about it, by whom, until when, proven by what. */
import { type BilingualText, isAnswered } from "~/features/appeals/answers/appeal-answers";
import type { Cause } from "~/features/enforcement/restriction-class";

export type RemediationItem = {
  id: string;
  cause: Cause;
  what: BilingualText;
  /** Name of the person who answers for it. */
  owner: string;
  /** `2026-12-03`; empty when no date has been set. */
  dueOn: string;
  /** When it was done; null while it is a promise. */
  doneAt: Date | null;
  proofIds: readonly string[];
  /** Who else looked at the proof, and when; null until somebody did. */
  verifiedBy: string | null;
  verifiedAt: Date | null;
};

/**
 * `done` asserts a fact: done, proven, and verified by somebody who wrote none of it. `promised`
 * commits to a date, `unverified` is said to be done and may not be said yet, `incomplete` can be
 * none of these.
 */
const REMEDIATION_STATES = ["done", "promised", "unverified", "incomplete"] as const;
export type RemediationState = (typeof REMEDIATION_STATES)[number];

export function remediationState(item: RemediationItem): RemediationState {
  const { what, owner, dueOn, doneAt } = item;
  if (!isAnswered(what) || owner.trim() === "") return "incomplete";
  if (doneAt && isProven(item) && isVerified(item)) return "done";
  if (dueOn !== "") return "promised";
  return doneAt ? "unverified" : "incomplete";
}

export function isVerified({ verifiedAt }: RemediationItem): boolean {
  return verifiedAt !== null;
}

/** What a reader of the list is told about an item's proof. */
export function isProven(item: RemediationItem): boolean {
  return item.proofIds.length > 0;
}

/** Done first, then promises, what is incomplete last; among equals in the order people gave them. */
export function remediationOrder(items: readonly RemediationItem[]): RemediationItem[] {
  const rank = (item: RemediationItem) => REMEDIATION_STATES.indexOf(remediationState(item));
  return items.toSorted((one, other) => rank(one) - rank(other));
}
