/** What somebody went without while nothing could be sent or answered. */
export const HARMS = [
  "otp",
  "order_notice",
  "appointment",
  "question",
  "complaint",
  "other",
] as const;
export type Harm = (typeof HARMS)[number];

/** What a message of a category would have been (M-TCAT). Marketing that was not sent harmed nobody. */
export const HARM_OF_CATEGORY: Readonly<Record<string, Harm | null>> = {
  authentication: "otp",
  utility: "order_notice",
  service: "question",
  marketing: null,
};

/** The gravest first: a letter is about the worst of what somebody went without (OURS). */
export const GRAVITY = [
  "complaint",
  "appointment",
  "order_notice",
  "otp",
  "question",
  "other",
] as const satisfies readonly Harm[];
