import { freshTemplates } from "~/features/intake/polling/fetch-templates.server";
import { lineOf } from "~/features/intake/polling/sending-access.server";
import { runCampaigns } from "~/features/recovery/apologies/sending/run-campaigns.server";

/** What a worker that was killed left half done is gone on with, and what waited for its moment goes. */
export const schedule = "* * * * *";
export const isLong = true;

export default function runCampaignsJob(): Promise<void> {
  return runCampaigns({ lineOf, freshTemplates });
}
