/** Who worded a campaign, and who else might agree to it. */
import { peopleWhoMay } from "~/features/cases/people/people-of-case.server";
import type { Tx } from "~/platform/db.server";
import type { ApprovalFacts } from "./approval";

type Of = { createdById: string; wordedByIds: readonly string[]; businessId: string | null };

export async function approvalFacts(
  tx: Tx,
  { createdById, wordedByIds, businessId }: Of,
): Promise<ApprovalFacts> {
  const authors = [...new Set([createdById, ...wordedByIds])];
  const people = await peopleWhoMay("recovery:work", { businessId, openedById: null }, tx);
  return { authors, otherApprovers: people.filter(({ id }) => !authors.includes(id)).length };
}
