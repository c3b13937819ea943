/** How a mail looks by what became of it. */
import type { InboundState } from "~/features/mailroom/inbound-mail";
import type { Tone } from "~/ui/tone";

export const MAIL_TONES: Record<InboundState, Tone> = {
  received: "waiting",
  filed: "good",
  unmatched: "caution",
  notice: "info",
  automatic: "neutral",
  bounce: "critical",
  duplicate: "neutral",
  unreadable: "critical",
  discarded: "neutral",
};
