/** What is asked when a frozen dossier is opened to somebody outside. */
import { z } from "zod/mini";
import { requiredText, wholeNumber } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

export const LONGEST_DAYS = 90;
export const USUAL_DAYS = 14;

export const guestLinkSchema = z.object({
  audience: requiredText("guests.errors.audience", 120),
  days: wholeNumber(1, LONGEST_DAYS, "guests.errors.days" satisfies TextKey),
});

export type NewGuestLink = z.output<typeof guestLinkSchema>;
