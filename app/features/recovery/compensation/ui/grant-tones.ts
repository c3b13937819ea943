/** The tone of where a grant stands. */
import type { Tone } from "~/ui/tone";
import type { GrantState } from "../grant-lifecycle";

export const GRANT_TONES: Readonly<Record<GrantState, Tone>> = {
  proposed: "caution",
  approved: "info",
  rejected: "neutral",
  issued: "waiting",
  redeemed: "good",
  reversed: "neutral",
  expired: "critical",
};
