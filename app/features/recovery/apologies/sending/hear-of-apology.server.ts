/** What comes back by mail about an apology: that it came back, or that the customer answered. */
import type { Tx } from "~/platform/db.server";

/** Whether one of the Message-IDs is of an apology that left; it is said not to have arrived. */
export async function bounceApology(
  tx: Tx,
  messageIds: readonly string[],
  reason: string,
): Promise<boolean> {
  const { count } = await tx.apologyDelivery.updateMany({
    where: { messageId: { in: [...messageIds] }, state: { in: ["sent", "unconfirmed"] } },
    data: { state: "failed", reason: "bounced", words: withoutAddresses(reason) },
  });
  return count > 0;
}

/** Whether one of the Message-IDs is of an apology; whoever got it has answered, and it did arrive. */
export async function answerApology(tx: Tx, messageIds: readonly string[]): Promise<boolean> {
  if (messageIds.length === 0) return false;
  const found = await tx.apologyDelivery.findFirst({
    where: { messageId: { in: [...messageIds] } },
    select: { id: true, state: true, customerId: true, campaign: { select: { caseId: true } } },
  });
  if (!found) return false;
  await tx.apologyDelivery.updateMany({
    where: { id: found.id, state: "unconfirmed" },
    data: { state: "sent" },
  });
  await tx.affectedCustomer.updateMany({
    where: {
      caseId: found.campaign.caseId,
      customerId: found.customerId,
      state: { in: ["identified", "contact_pending", "contacted"] },
    },
    data: { state: "responded", version: { increment: 1 } },
  });
  return true;
}

/** Servers repeat whom they refuse. */
export const withoutAddresses = (words: string): string =>
  words.replace(/<?[^\s<>]+@[^\s<>]+>?/g, "…").slice(0, 200);
