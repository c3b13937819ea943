/** What to do at each provider before it can be asked, step by step: the names of sentences. */
import type { TextKey } from "~/platform/i18n/text-key";
import type { PollProviderKey } from "./poll-provider";

export const POLL_STEPS: Readonly<Record<PollProviderKey, readonly TextKey[]>> = {
  meta: [
    "polls.serverOnly.steps.meta.user",
    "polls.serverOnly.steps.meta.assets",
    "polls.serverOnly.steps.meta.token",
    "polls.serverOnly.steps.meta.id",
  ],
  ycloud: ["polls.serverOnly.steps.ycloud.key", "polls.serverOnly.steps.ycloud.id"],
  "360dialog": ["polls.serverOnly.steps.dialog360.key", "polls.serverOnly.steps.dialog360.number"],
  infobip: ["polls.serverOnly.steps.infobip.key", "polls.serverOnly.steps.infobip.address"],
  twilio: ["polls.serverOnly.steps.twilio.sid", "polls.serverOnly.steps.twilio.senders"],
};
