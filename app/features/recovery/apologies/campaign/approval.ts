/** Whether somebody may agree that letters leave. Nobody does to their own words, unless nobody else is there to do it. Pure. */
import { allow, refuse, type Verdict } from "~/platform/verdict";

export type ApprovalFacts = {
  /** Who opened it, and whoever worded anything of it since it was last approved. */
  authors: readonly string[];
  /** How many others might approve it. */
  otherApprovers: number;
};

type Approver = { id: string; mayOverride: boolean; reason: string };

/** Whether it was approved by somebody who had worded it: that belongs in the audit trail, with the reason. */
export function decideApproval(
  { authors, otherApprovers }: ApprovalFacts,
  { id, mayOverride, reason }: Approver,
): Verdict<{ isAlone: boolean }> {
  if (!authors.includes(id)) return allow({ isAlone: false });
  if (otherApprovers > 0) return refuse("campaigns.refusals.ownWords");
  if (!mayOverride) return refuse("campaigns.refusals.ownWordsNotAllowed");
  return reason.trim() === ""
    ? refuse("campaigns.refusals.ownWordsNeedReason")
    : allow({ isAlone: true });
}
