/** What people may say of one customer. */
import { z } from "zod/mini";
import { CONTACT_CHANNELS } from "~/features/contacts/contact-choice";
import { requiredText, versionField, wallClock } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

const channel = () => z.enum(CONTACT_CHANNELS, "common.errors.choose" satisfies TextKey);

export const replySchema = z.object({
  channel: channel(),
  at: wallClock("customer.errors.at" satisfies TextKey),
  text: requiredText("customer.errors.text" satisfies TextKey, 2000),
});
export type ReplyInput = z.output<typeof replySchema>;

export const scoreSchema = z.object({
  score: z.enum(["1", "2", "3", "4", "5"], "common.errors.choose" satisfies TextKey),
});

export const standingSchema = z.object({ version: versionField() });

/** `all` stops every channel at once. */
export const choiceSchema = z.object({
  channel: z.union([z.literal("all"), channel()]),
  word: z.enum(["stop", "allow"]),
});
export type ChoiceInput = z.output<typeof choiceSchema>;

export const erasureSchema = z.object({
  reason: requiredText("customer.errors.reason" satisfies TextKey, 300),
});
