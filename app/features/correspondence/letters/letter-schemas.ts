/** What may be typed for a letter of the house. */
import { z } from "zod/mini";
import { requiredText, versionField } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { LONGEST_LETTER } from "./letter-limits";

/** Zero for one that nobody has reworded. */
export const letterSchema = z.object({
  subject: requiredText("letters.errors.subject" satisfies TextKey, 300),
  text: requiredText("letters.errors.text" satisfies TextKey, LONGEST_LETTER),
  version: versionField(),
});
