/** How people agree to hear from a business. The methods are those of the appeal's question. */
export const CONSENT_METHODS = [
  "website_form",
  "checkout",
  "in_person",
  "sms",
  "voice",
  "customer_wrote_first",
  "app",
  "other",
] as const;
export type ConsentMethod = (typeof CONSENT_METHODS)[number];

/** Since November 2024 an opt-in may be general and need not name WhatsApp (M-OPT). */
export const CONSENT_CHANNELS = ["whatsapp", "any"] as const;

export const DOUBLE_OPT_IN = ["yes", "no", "unknown"] as const;
