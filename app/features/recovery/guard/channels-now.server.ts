/** For one customer: by what they may be contacted now, and why not. */
import { CONTACT_CHANNELS, type ContactChannel } from "~/features/contacts/contact-choice";
import { db } from "~/platform/db.server";
import { customerFacts, senderFacts } from "./outreach-facts.server";
import { mayContact, type OutreachKind, type OutreachVerdict } from "./outreach-guard";
import { windowEnd } from "./service-window";

export type ChannelNow = { channel: ContactChannel; kind: OutreachKind; verdict: OutreachVerdict };

/** Null where the customer is not of the business. */
export async function channelsNow(
  of: { caseId: string; businessId: string; customerId: string },
  now: Date,
): Promise<{ channels: ChannelNow[]; windowUntil: Date | null } | null> {
  const [sender, facts] = await Promise.all([
    senderFacts(db, of, now),
    customerFacts(db, of.businessId, [of.customerId], null),
  ]);
  const customer = facts.get(of.customerId);
  if (!customer) return null;
  const asked: { channel: ContactChannel; kind: OutreachKind }[] = [
    { channel: "whatsapp", kind: "reply" },
    ...CONTACT_CHANNELS.map((channel) => ({ channel, kind: "utility" as const })),
  ];
  return {
    channels: asked.map((attempt) => ({
      ...attempt,
      verdict: mayContact({ ...attempt, at: now }, customer, sender),
    })),
    windowUntil: windowEnd(customer.wroteAt, now),
  };
}
