/** The tone of where a campaign, or one letter of it, stands. */
import type { Tone } from "~/ui/tone";
import type { CampaignState } from "../campaign/campaign-lifecycle";
import type { PersonInCampaign } from "../campaign/people-view.server";

export const CAMPAIGN_TONES: Readonly<Record<CampaignState, Tone>> = {
  draft: "neutral",
  approved: "info",
  scheduled: "info",
  running: "info",
  paused: "caution",
  finished: "good",
  cancelled: "neutral",
};

export const DELIVERY_TONES: Readonly<Record<PersonInCampaign["state"], Tone>> = {
  waiting: "neutral",
  handed_over: "info",
  sent: "good",
  skipped: "caution",
  failed: "critical",
  unconfirmed: "caution",
};
