/** What the reading of a clock means to whoever sees it. */
import type { Tone } from "~/ui/tone";
import type { ClockReading } from "./clock";

export const clockTone: Record<ClockReading, Tone> = {
  running: "neutral",
  soon: "caution",
  missed: "critical",
  paused: "waiting",
  met: "good",
  met_late: "caution",
  cancelled: "neutral",
};
