/** What a state means for the reader. Word, colour and shape go together; the colour never stands alone. */
export const TONES = ["neutral", "info", "good", "caution", "critical", "waiting"] as const;

export type Tone = (typeof TONES)[number];

/** Coloured text on its own wash. */
export const toneWash: Record<Tone, string> = {
  neutral: "bg-sunken text-ink-soft",
  info: "bg-info-wash text-info",
  good: "bg-good-wash text-good",
  caution: "bg-caution-wash text-caution",
  critical: "bg-critical-wash text-critical",
  waiting: "bg-waiting-wash text-waiting",
};

/** Coloured text on whatever it stands on. */
export const toneText: Record<Tone, string> = {
  neutral: "text-ink-soft",
  info: "text-info",
  good: "text-good",
  caution: "text-caution",
  critical: "text-critical",
  waiting: "text-waiting",
};

export const toneFill: Record<Tone, string> = {
  neutral: "fill-ink-faint",
  info: "fill-info",
  good: "fill-good",
  caution: "fill-caution",
  critical: "fill-critical",
  waiting: "fill-waiting",
};

export const toneEdge: Record<Tone, string> = {
  neutral: "border-line-strong",
  info: "border-info",
  good: "border-good",
  caution: "border-caution",
  critical: "border-critical",
  waiting: "border-waiting",
};
