/** Whether one customer may be answered freely over WhatsApp at a moment, by facts of the asking transaction. */
import type { Tx } from "~/platform/db.server";
import { customerFacts, senderFacts } from "../../guard/outreach-facts.server";
import { mayContact, type OutreachVerdict } from "../../guard/outreach-guard";

export async function mayAnswer(
  tx: Tx,
  { businessId, customerId }: { businessId: string; customerId: string },
  at: Date,
): Promise<OutreachVerdict> {
  const [sender, facts] = await Promise.all([
    senderFacts(tx, { businessId }, at),
    customerFacts(tx, businessId, [customerId], null),
  ]);
  const customer = facts.get(customerId);
  if (!customer) throw new Error(`Customer ${customerId} is not of business ${businessId}`);
  return mayContact({ channel: "whatsapp", kind: "reply", at }, customer, sender);
}
