/** What people may type about a campaign and its letters. */
import { z } from "zod/mini";
import type { CustomerState } from "~/features/recovery/customers/customer-state";
import { HARMS } from "~/features/recovery/harm";
import {
  checkbox,
  choices,
  optionalText,
  requiredText,
  versionField,
  wallClock,
  wholeNumber,
} from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { CAMPAIGN_CHANNELS, usesTemplates } from "./campaign-lifecycle";

export const LONGEST_APOLOGY = 4_000;

/** Where customers of a campaign may stand; who declined is never written to. */
export const AUDIENCE_STATES = [
  "identified",
  "contact_pending",
  "contacted",
  "responded",
  "made_whole",
  "unreachable",
] as const satisfies readonly CustomerState[];

const number = (least: number, most: number) =>
  wholeNumber(least, most, "campaigns.errors.number" satisfies TextKey);

const campaign = z.object({
  name: requiredText("campaigns.errors.name" satisfies TextKey, 120),
  channel: z.enum(CAMPAIGN_CHANNELS, "common.errors.choose" satisfies TextKey),
  /** Of WhatsApp: access and number, as `senderKey` writes them. */
  sender: optionalText(80),
  /** Another tool sends it; calls are people's to make. */
  isElsewhere: checkbox(),
  harms: choices(HARMS),
  segment: optionalText(120),
  customerStates: choices(AUDIENCE_STATES),
  /** Whom an earlier campaign did not reach, as `earlierKey` writes it. */
  after: optionalText(80),
  waveSize: number(1, 100_000),
  waveGapMinutes: number(0, 10_080),
  stopPercent: number(1, 100),
  version: versionField(),
});
export const campaignSchema = campaign.check(
  z.refine((outreach) => !usesTemplates(outreach) || outreach.sender !== "", {
    // Beside what is always there: without a connected number there is no field to choose one in.
    path: ["channel"],
    error: "campaigns.errors.sender" satisfies TextKey,
  }),
);
export type CampaignInput = z.output<typeof campaignSchema>;

export const apologySchema = z.object({
  subject: optionalText(200),
  text: requiredText("campaigns.errors.text" satisfies TextKey, LONGEST_APOLOGY),
  version: versionField(),
});
export type ApologyInput = z.output<typeof apologySchema>;

/** What is said with a decision. */
export const decisionSchema = z.object({
  /** Of sending: empty for at once. */
  sendAt: z._default(
    z.union([z.literal(""), wallClock("campaigns.errors.sendAt" satisfies TextKey)]),
    "",
  ),
  /** Of approving one's own words. */
  reason: optionalText(1_000),
  version: versionField(),
});
