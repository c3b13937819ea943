/** What people may type about something that was missed. */
import { z } from "zod/mini";
import { CONTACT_CHANNELS } from "~/features/contacts/contact-choice";
import { HARMS } from "~/features/recovery/harm";
import { optionalText, versionField, wallClock } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

export const requestMoveSchema = z.object({
  version: versionField(),
  channel: z._default(z.union([z.literal(""), z.enum(CONTACT_CHANNELS)]), ""),
  reason: optionalText(500),
});
export type RequestMoveInput = z.output<typeof requestMoveSchema>;

/** Read like one row of a table: the same columns, the same rules. */
export const newRequestSchema = z
  .object({
    phone: optionalText(40),
    email: optionalText(254),
    name: optionalText(120),
    harm: z.enum(HARMS, "common.errors.choose" satisfies TextKey),
    reference: optionalText(80),
    happenedAt: wallClock("requests.errors.happenedAt" satisfies TextKey),
    inboundAt: z._default(
      z.union([z.literal(""), wallClock("requests.errors.inboundAt" satisfies TextKey)]),
      "",
    ),
    note: optionalText(500),
  })
  .check(
    z.refine(({ phone, email }) => phone !== "" || email !== "", {
      path: ["phone"],
      error: "requests.errors.person" satisfies TextKey,
    }),
  );
export type NewRequestInput = z.output<typeof newRequestSchema>;
