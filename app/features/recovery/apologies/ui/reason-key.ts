/** Why somebody was not reached: the guard's reasons, or the campaign's own. */
import type { TextKey } from "~/platform/i18n/text-key";

const OWN = new Set([
  "throttled",
  "unreachable",
  "no_letter",
  "same_address",
  "missing_words",
  "refused",
  "bounced",
  "not_taken",
  "wrong_number",
]);

export const reasonKey = (reason: string): TextKey =>
  `${OWN.has(reason) ? "campaigns" : "guard"}.reasons.${reason}` as TextKey;
