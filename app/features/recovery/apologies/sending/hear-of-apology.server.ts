/** What comes back by mail about an apology: that it came back, or that the customer answered. */
import { keepChoices } from "~/features/contacts/keep-choices.server";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { wantsNothing } from "~templates/rules/stop-words";
import { choicesOfReply } from "../../customers/replies/reply-words.server";
import { lostContact } from "./lost-contact.server";

/** Whether one of the Message-IDs is of an apology that left; it is said not to have arrived. */
export async function bounceApology(
  tx: Tx,
  messageIds: readonly string[],
  reason: string,
): Promise<boolean> {
  const bounced = await tx.apologyDelivery.updateManyAndReturn({
    where: { messageId: { in: [...messageIds] }, state: { in: ["sent", "unconfirmed"] } },
    data: { state: "failed", reason: "bounced", words: withoutAddresses(reason) },
    select: { id: true },
  });
  await lostContact(
    tx,
    bounced.map(({ id }) => id),
  );
  return bounced.length > 0;
}

/**
 * Whether one of the Message-IDs is of an apology; whoever got it has answered, and it did arrive.
 * Anybody can write a sender's name: what a mail says may stop what is sent, never allow it again.
 * @param said what the mail says by itself, without what it repeats
 */
export async function answerApology(
  tx: Tx,
  messageIds: readonly string[],
  said: string,
): Promise<boolean> {
  if (messageIds.length === 0) return false;
  const found = await tx.apologyDelivery.findFirst({
    where: { messageId: { in: [...messageIds] } },
    select: {
      id: true,
      customerId: true,
      campaign: { select: { caseId: true } },
      customer: { select: { businessId: true, personHash: true, emailHash: true, erasedAt: true } },
    },
  });
  if (!found) return false;
  await tx.apologyDelivery.updateMany({
    where: { id: found.id, state: "unconfirmed" },
    data: { state: "sent" },
  });
  const now = moment();
  const { erasedAt, ...who } = found.customer;
  if (!erasedAt && wantsNothing(said)) {
    const stop = { ...who, channel: "email", stopped: true, at: now } as const;
    await keepChoices(tx, choicesOfReply(stop));
  }
  await tx.$executeRaw`
    UPDATE "AffectedCustomer" SET version = version + 1,
      state = CASE WHEN state IN ('identified', 'contact_pending', 'contacted') THEN 'responded'
        ELSE state END,
      "respondedAt" = COALESCE("respondedAt", ${now}::timestamptz),
      "contactedAt" = COALESCE("contactedAt", ${now}::timestamptz)
    WHERE "caseId" = ${found.campaign.caseId}::uuid AND "customerId" = ${found.customerId}::uuid
      AND ("respondedAt" IS NULL OR state IN ('identified', 'contact_pending', 'contacted'))`;
  return true;
}

/** Servers repeat whom they refuse. */
export const withoutAddresses = (words: string): string =>
  words.replace(/<?[^\s<>]+@[^\s<>]+>?/g, "…").slice(0, 200);
