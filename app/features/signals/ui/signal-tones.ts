/** Which colours go with the weight and the state of a signal. The word always stands beside them. */
import type { Tone } from "~/ui/tone";

const SEVERITIES: Readonly<Record<string, Tone>> = {
  critical: "critical",
  high: "critical",
  medium: "caution",
  low: "info",
  info: "neutral",
};

const STANDINGS: Readonly<Record<string, Tone>> = {
  waiting: "waiting",
  settled: "good",
  needs_person: "caution",
};

export const toneOfSeverity = (severity: string): Tone => SEVERITIES[severity] ?? "neutral";
export const toneOfStanding = (standing: string): Tone => STANDINGS[standing] ?? "neutral";
