/** Of those whose turn it is to be called, whoever must not be called at all is taken off the list. */
import { db } from "~/platform/db.server";
import { customerFacts, senderFacts } from "../../guard/outreach-facts.server";
import { mayContact, type OutreachVerdict } from "../../guard/outreach-guard";

const AT_ONCE = 500;

type Of = { campaignId: string; businessId: string };

/** For each of some customers, whether they may be called at a moment. */
export async function callVerdicts(
  of: Of,
  customerIds: readonly string[],
  at: Date,
): Promise<Map<string, OutreachVerdict>> {
  const [sender, facts] = await Promise.all([
    senderFacts(db, of, at),
    customerFacts(db, of.businessId, customerIds, of.campaignId),
  ]);
  const attempt = { channel: "call", kind: "utility", at } as const;
  return new Map([...facts].map(([id, customer]) => [id, mayContact(attempt, customer, sender)]));
}

export async function siftCalls(campaignId: string, now: Date): Promise<void> {
  const campaign = await db.campaign.findUnique({
    where: { id: campaignId },
    select: { wave: true, case: { select: { businessId: true } } },
  });
  if (!campaign?.case.businessId) return;
  const of = { campaignId, businessId: campaign.case.businessId };
  for (let after = ""; ; ) {
    const waiting = await db.apologyDelivery.findMany({
      where: {
        campaignId,
        state: "waiting",
        wave: { gte: 1, lte: campaign.wave },
        ...(after && { id: { gt: after } }),
      },
      orderBy: { id: "asc" },
      take: AT_ONCE,
      select: { id: true, customerId: true },
    });
    const last = waiting.at(-1);
    if (!last) return;
    after = last.id;
    const ids = waiting.map(({ customerId }) => customerId);
    const verdicts = await callVerdicts(of, ids, now);
    for (const { id, customerId } of waiting) {
      const verdict = verdicts.get(customerId);
      if (!verdict || verdict.allowed || verdict.opensAt) continue;
      const reason = verdict.reasons.find(({ until }) => until === null)?.key ?? "";
      await db.apologyDelivery.updateMany({
        where: { id, state: "waiting" },
        data: { state: "skipped", reason },
      });
    }
  }
}
