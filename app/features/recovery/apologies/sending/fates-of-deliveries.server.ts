/** What becomes of each of some letters of a campaign at a moment, by facts read in the transaction of whoever acts on it. */
import type { ContactChannel } from "~/features/contacts/contact-choice";
import type { Tx } from "~/platform/db.server";
import { customerFacts, senderFacts } from "../../guard/outreach-facts.server";
import { type SenderFacts, startsAnew } from "../../guard/outreach-guard";
import type { Harm } from "../../harm";
import { templateIn } from "../whatsapp/stored-choice";
import { type Fate, fateOf } from "./fate-of-delivery";
import { type Recipient, recipientsOf } from "./recipients.server";

type Of = {
  campaignId: string;
  caseId: string;
  businessId: string;
  channel: ContactChannel;
  isElsewhere: boolean;
};

type Letter = { id: string; customerId: string; harm: Harm };

/** In their order: each that leaves counts for those behind it. */
export async function fatesOf<Delivery extends Letter>(
  tx: Tx,
  { campaignId, caseId, businessId, channel, isElsewhere }: Of,
  deliveries: readonly Delivery[],
  at: Date,
): Promise<(Delivery & { recipient: Recipient | undefined; fate: Fate })[]> {
  const ids = deliveries.map(({ customerId }) => customerId);
  const [business, facts, recipients, letters] = await Promise.all([
    senderFacts(tx, { businessId }, at),
    customerFacts(tx, businessId, ids, campaignId),
    recipientsOf(tx, caseId, deliveries),
    tx.campaignLetter.findMany({ where: { campaignId } }),
  ]);
  const byCustomer = new Map(recipients.map((each) => [each.customerId, each]));
  let sender = business;
  return deliveries.map((delivery) => {
    const customer = facts.get(delivery.customerId);
    const recipient = byCustomer.get(delivery.customerId);
    const worded = letters.find(
      ({ harm, language }) => harm === delivery.harm && language === recipient?.language,
    );
    const letter = worded && { ...worded, template: templateIn(worded.template) };
    if (!customer || !recipient || !letter) {
      return { ...delivery, recipient, fate: { kind: "skip", reason: "no_letter" } as const };
    }
    const fate = fateOf({ channel, isElsewhere, at, letter, ...recipient }, customer, sender);
    if (fate.kind === "send" && startsAnew(customer, at)) sender = withOneFewer(sender);
    return { ...delivery, recipient, fate };
  });
}

/** What the next one finds of the bound for new people. */
const withOneFewer = (sender: SenderFacts): SenderFacts =>
  sender.warmUp
    ? { ...sender, warmUp: { ...sender.warmUp, left: sender.warmUp.left - 1 } }
    : sender;
