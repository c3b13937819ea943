/** Campaigns of a case that did not reach everybody: whom another one can be for. */
import { db } from "~/platform/db.server";
import type { CampaignChannel } from "./campaign-lifecycle";
import { earlierKey } from "./earlier-campaign";

export type EarlierCampaign = {
  /** As `earlierKey` writes it. */
  key: string;
  name: string;
  channel: CampaignChannel;
  /** Empty for all whom it did not reach. */
  reason: string;
  count: number;
};

/** The newest first; each in all, and then by reason where there are several. */
export async function earlierCampaigns(
  caseId: string,
  exceptId: string | null = null,
): Promise<EarlierCampaign[]> {
  const campaigns = await db.campaign.findMany({
    where: { caseId, ...(exceptId && { id: { not: exceptId } }) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 100,
    select: { id: true, name: true, channel: true },
  });
  const rows = await db.apologyDelivery.groupBy({
    by: ["campaignId", "reason"],
    where: {
      campaignId: { in: campaigns.map(({ id }) => id) },
      state: { in: ["skipped", "failed"] },
    },
    _count: true,
    orderBy: { _count: { reason: "desc" } },
  });
  return campaigns.flatMap(({ id, name, channel }) => {
    const reasons = rows.filter(({ campaignId }) => campaignId === id);
    if (reasons.length === 0) return [];
    const entry = (reason: string, count: number) => ({
      key: earlierKey({ afterId: id, afterReason: reason }),
      name,
      channel: channel as CampaignChannel,
      reason,
      count,
    });
    const all = reasons.reduce((total, { _count }) => total + _count, 0);
    const apart = reasons.length > 1 ? reasons.map((row) => entry(row.reason, row._count)) : [];
    return [entry("", all), ...apart];
  });
}
