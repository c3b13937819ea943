/** What the timeline says about campaigns. The sentences are `campaigns.events.*`. */
type Named = { name: string };

export type CampaignEvent =
  /** Of which letters the words were changed: of one, of a language, of none but the campaign itself. */
  | { kind: "campaign.changed"; detail: Named & { campaignId: string; letter: string } }
  | {
      kind: `campaign.${"opened" | "approved" | "revised" | "cancelled" | "taken_out" | "handed_out"}`;
      detail: Named;
    }
  | { kind: "campaign.approved_alone"; detail: Named & { reason: string } }
  | { kind: "campaign.scheduled"; detail: Named & { sendAt: string } }
  | { kind: "campaign.began"; detail: Named & { count: number } }
  | { kind: `campaign.${"paused" | "resumed"}`; detail: Named }
  | { kind: "campaign.stopped"; detail: Named & { rule: string } }
  | { kind: "campaign.finished"; detail: Named & { sent: number; unreached: number } };
