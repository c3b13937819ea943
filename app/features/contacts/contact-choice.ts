/** What somebody wants to receive from a business. The latest word counts, whenever it arrives. */

/** By what a business reaches people. */
export const CONTACT_CHANNELS = ["whatsapp", "email", "sms", "call"] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

export type ChoiceCategory = "marketing" | "all";

export type Choice = { stopped: boolean; at: Date };

/** Of two words the later one; of two at the same moment the one that stops. */
export function laterChoice<Word extends Choice>(one: Word, other: Word): Word {
  const difference = one.at.getTime() - other.at.getTime();
  if (difference !== 0) return difference > 0 ? one : other;
  return one.stopped ? one : other;
}
