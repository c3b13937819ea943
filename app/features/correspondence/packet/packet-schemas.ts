/** What people may type for a ticket packet, and about handing it over. */
import { z } from "zod/mini";
import { CHANNELS } from "~/features/correspondence/thread-kinds";
import { optionalText, versionField, wallClock, zoneField } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

const choose = "common.errors.choose" satisfies TextKey;
const LONG = 5000;

export const SEVERITY_CHOICES = ["1", "2", "3"] as const;

const typed = {
  language: z.enum(["en", "id"], choose),
  severity: z._default(z.union([z.literal(""), z.enum(SEVERITY_CHOICES, choose)]), ""),
  description: optionalText(LONG),
  use_case: optionalText(LONG),
  tenant: optionalText(200),
  samples: optionalText(LONG),
  impact: optionalText(LONG),
  ask: optionalText(LONG),
  contact: optionalText(500),
};

export const packetValuesSchema = z.object(typed);
export type PacketValues = z.output<typeof packetValuesSchema>;

/** Zero for one that nobody has begun. */
export const packetSchema = z.object({ ...typed, version: versionField() });

export const packetSendingSchema = z.object({
  channel: z.enum(CHANNELS, choose),
  clock: wallClock("common.errors.instant" satisfies TextKey),
  zone: zoneField(),
  /** The moment up to which the page counted, and the hash of the text it showed. */
  asOf: z.pipe(
    z.iso.datetime(),
    z.transform((at) => new Date(at)),
  ),
  textSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type PacketSending = z.output<typeof packetSendingSchema>;
