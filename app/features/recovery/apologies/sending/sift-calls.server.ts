/** Of those whose turn it is to be called, whoever must not be called at all is taken off the list. */
import { db } from "~/platform/db.server";
import { verdictsNow } from "./verdicts-now.server";

const AT_ONCE = 500;

export async function siftCalls(campaignId: string, now: Date): Promise<void> {
  const campaign = await db.campaign.findUnique({
    where: { id: campaignId },
    select: { wave: true, caseId: true, case: { select: { businessId: true } } },
  });
  if (!campaign?.case.businessId) return;
  const {
    caseId,
    case: { businessId },
  } = campaign;
  const of = { campaignId, caseId, businessId, channel: "call" } as const;
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
      select: { id: true, customerId: true, harm: true },
    });
    const last = waiting.at(-1);
    if (!last) return;
    after = last.id;
    const verdicts = await verdictsNow(of, waiting, now);
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
