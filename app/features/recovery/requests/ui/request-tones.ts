/** The tone of where something missed stands. */
import type { Tone } from "~/ui/tone";
import type { RequestState } from "../request-lifecycle";

export const REQUEST_TONES: Readonly<Record<RequestState, Tone>> = {
  open: "caution",
  in_progress: "info",
  fulfilled: "good",
  declined: "neutral",
  unreachable: "critical",
};
