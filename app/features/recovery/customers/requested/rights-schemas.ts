/** What people may note of such a request, and of its answer. */
import { z } from "zod/mini";
import { optionalText, requiredText, versionField, wallClock } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { RIGHTS, RIGHTS_CHANNELS } from "./rights-request";

const WORDS = 2000;

export const rightsSchema = z.object({
  what: z.enum(RIGHTS, "common.errors.choose" satisfies TextKey),
  channel: z.enum(RIGHTS_CHANNELS, "common.errors.choose" satisfies TextKey),
  arrivedAt: wallClock("rights.errors.arrivedAt" satisfies TextKey),
  note: optionalText(WORDS),
});
export type RightsInput = z.output<typeof rightsSchema>;

export const rightsAnswerSchema = z.object({
  version: versionField(),
  answer: requiredText("rights.errors.answer" satisfies TextKey, WORDS),
});
export type RightsAnswerInput = z.output<typeof rightsAnswerSchema>;
