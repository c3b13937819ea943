/** How much something weighs, in the tones of the interface. */
import type { Tone } from "~/ui/tone";
import type { Severity } from "~templates/rules/vocabulary";

export const severityTone: Record<Severity, Tone> = {
  critical: "critical",
  high: "critical",
  medium: "caution",
  low: "info",
  info: "neutral",
};
