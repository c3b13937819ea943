/** That somebody who got an apology by mail wants no more mail from this business: their own word. */
import { systemActor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { keepChoices } from "~/features/contacts/keep-choices.server";
import type { CustomerEvent } from "~/features/recovery/customers/care/customer-events";
import { db } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { letterOfToken } from "./unsubscribe-token.server";

/** The business that wrote; null where the link is not one of ours, or the letter is known no more. */
export async function whoWrote(token: string | undefined): Promise<{ business: string } | null> {
  const letter = await letterBehind(token);
  return letter && { business: letter.customer.business.name };
}

/** Twice is once: mail programs press again, and so do people. False where there is no such letter. */
export async function unsubscribe(token: string | undefined): Promise<boolean> {
  const letter = await letterBehind(token);
  if (!letter) return false;
  const { customer, campaign } = letter;
  const { personHash, emailHash, businessId } = customer;
  const at = moment();
  const words = [personHash, emailHash].flatMap((hash) =>
    hash
      ? [
          {
            contactHash: Buffer.from(hash),
            businessId,
            channel: "email" as const,
            category: "all" as const,
            stopped: true,
            at,
          },
        ]
      : [],
  );
  const told: CustomerEvent = { kind: "customer.unsubscribed", detail: {} };
  await db.$transaction(async (tx) => {
    // Of two presses at once the second sees what the first said.
    await tx.$executeRaw`SELECT 1 FROM "Customer" WHERE id = ${customer.id}::uuid FOR NO KEY UPDATE`;
    const standing = await tx.contactChoice.findFirst({
      where: {
        businessId,
        channel: "email",
        category: "all",
        contactHash: { in: words.map(({ contactHash }) => contactHash) },
        stopped: true,
      },
      select: { at: true },
    });
    await keepChoices(tx, words);
    if (standing) return;
    await recordEvent(tx, systemActor, {
      subject: { kind: "customer", id: customer.id },
      caseId: campaign.caseId,
      ...told,
    });
  });
  return true;
}

async function letterBehind(token: string | undefined) {
  const id = letterOfToken(token);
  if (!id) return null;
  return db.apologyDelivery.findUnique({
    where: { id },
    select: {
      campaign: { select: { caseId: true } },
      customer: {
        select: {
          id: true,
          personHash: true,
          emailHash: true,
          businessId: true,
          business: { select: { name: true } },
        },
      },
    },
  });
}
