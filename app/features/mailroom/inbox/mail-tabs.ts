/** The views of mail: what waits first, then what became of the rest. */
import type { InboundState } from "~/features/mailroom/inbound-mail";

export const MAIL_TABS = [
  "unmatched",
  "notice",
  "automatic",
  "bounce",
  "unreadable",
  "discarded",
  "filed",
] as const satisfies readonly InboundState[];
export type MailTab = (typeof MAIL_TABS)[number];

export const tabOf = (wanted: string | null): MailTab =>
  MAIL_TABS.find((tab) => tab === wanted) ?? "unmatched";
