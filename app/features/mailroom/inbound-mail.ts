/** What becomes of a mail that arrives, and the words for how it came and why it is where it is. */
export const INBOUND_STATES = [
  "received",
  "filed",
  "unmatched",
  "notice",
  "automatic",
  "bounce",
  "duplicate",
  "unreadable",
  "discarded",
] as const;
export type InboundState = (typeof INBOUND_STATES)[number];

export const MAIL_ARRIVALS = ["imap", "upload", "hand_in"] as const;
export type MailArrival = (typeof MAIL_ARRIVALS)[number];

/** How a thread was found for it. */
export const MATCH_WAYS = ["reference", "token", "tag", "taught", "person"] as const;
export type MatchWay = (typeof MATCH_WAYS)[number];

/** Why none was. */
export const UNMATCHED_REASONS = [
  "no_match",
  "stranger",
  "ambiguous",
  "own_address",
  "thread_over",
  "several_clients",
  "apology",
  "came_back",
] as const;
export type UnmatchedReason = (typeof UNMATCHED_REASONS)[number];

/** The largest mail that is taken, in bytes. */
export const LARGEST_MAIL_BYTES = 25 * 1024 * 1024;
/** How much of its words is kept to be read and searched; the raw mail keeps all. */
export const LONGEST_MAIL_TEXT = 200_000;
