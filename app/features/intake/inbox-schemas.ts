/** What people may send to answer a signal. */
import { z } from "zod/mini";
import { optionalText, requiredId, requiredText } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { RESTRICTION_CLASSES } from "~templates/rules/vocabulary";

export const openingSchema = z.object({
  class: z._default(
    z.union([z.literal(""), z.enum(RESTRICTION_CLASSES)], "common.errors.choose" satisfies TextKey),
    "",
  ),
});

export const joiningSchema = z.object({
  reference: z
    .string("cases.errors.reference" satisfies TextKey)
    .check(
      z.trim(),
      z.toUpperCase(),
      z.regex(/^C-\d{4}-\d{4,9}$/, "cases.errors.reference" satisfies TextKey),
    ),
});

export const enteringSchema = z.object({
  businessId: requiredId("common.errors.choose"),
  name: optionalText(200),
});

export const linkingSchema = z.object({ assetId: requiredId("common.errors.choose") });

export const undoingSchema = z.object({ reason: requiredText("cases.errors.reason", 2000) });
