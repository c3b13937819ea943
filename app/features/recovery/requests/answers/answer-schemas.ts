/** What people may type when they answer over WhatsApp. */
import { z } from "zod/mini";
import { optionalText, requiredText, versionField } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

/** Characters that a text message may have (MCA, Y-OAS). */
export const LONGEST_ANSWER = 4_096;

export const freeAnswerSchema = z.object({
  version: versionField(),
  /** Access and number, as `senderKey` writes them. */
  sender: optionalText(80),
  text: requiredText("requests.errors.answer" satisfies TextKey, LONGEST_ANSWER),
});
export type FreeAnswerInput = z.output<typeof freeAnswerSchema>;
