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
};

/** `done` asserts a fact, `promised` commits to a date, `incomplete` can be neither yet. */
const REMEDIATION_STATES = ["done", "promised", "incomplete"] as const;
export type RemediationState = (typeof REMEDIATION_STATES)[number];

export function remediationState({
  what,
  owner,
  dueOn,
  doneAt,
}: RemediationItem): RemediationState {
  if (!isAnswered(what) || owner.trim() === "") return "incomplete";
  if (doneAt) return "done";
  return dueOn === "" ? "incomplete" : "promised";
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
