/** The categories Meta charges and judges templates by (M-TCAT). */
export const MESSAGE_CATEGORIES = ["marketing", "utility", "authentication", "service"] as const;
export type MessageCategory = (typeof MESSAGE_CATEGORIES)[number] | "";

const WRITTEN: Readonly<Record<string, MessageCategory>> = {
  marketing: "marketing",
  marketing_lite: "marketing",
  promotion: "marketing",
  promotional: "marketing",
  promosi: "marketing",
  pemasaran: "marketing",
  utility: "utility",
  utilitas: "utility",
  transactional: "utility",
  authentication: "authentication",
  authentication_international: "authentication",
  autentikasi: "authentication",
  otp: "authentication",
  service: "service",
  referral_conversion: "service",
  layanan: "service",
};

/** Empty for words nobody knows: a category is never guessed. */
export const categoryOf = (written: string): MessageCategory =>
  WRITTEN[
    written
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, "_")
  ] ?? "";
