/**
 * What people write on WhatsApp when they want to hear nothing more, or hear from the business again
 * (OURS, after what Meta's own stop button and the providers' lists of keywords do). Each matches a
 * whole message in lower case without marks at its ends: a sentence that merely holds the word is
 * read by people.
 */
const STOP = new Set([
  "stop",
  "stop all",
  "stopall",
  "stop messages",
  "stop promotions",
  "unsubscribe",
  "opt out",
  "opt-out",
  "optout",
  "berhenti",
  "berhenti berlangganan",
  "stop promosi",
  "jangan hubungi saya",
  "jangan kirim lagi",
]);

const AGAIN = new Set(["start", "unstop", "subscribe", "mulai", "berlangganan"]);

/** Null for any other message. */
export function wantsNothing(text: string): boolean | null {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, "")
    .replace(/\s+/g, " ");
  if (STOP.has(words)) return true;
  return AGAIN.has(words) ? false : null;
}
