/** What the application does by itself because of a signal. Each act can be undone by a person. */
export const SIGNAL_ACTS = [
  "opened_case",
  "joined_case",
  "raised_severity",
  "restored_case",
  "said_over",
  "relapsed_case",
  "merged_case",
] as const;
export type SignalActName = (typeof SIGNAL_ACTS)[number];

/** Why a signal waits for a person. `rule` says it in the words of the rule that decided. */
export const INBOX_REASONS = [
  "rule",
  "asset_unknown",
  "no_asset",
  "detached",
  "not_applied",
] as const;
export type InboxReason = (typeof INBOX_REASONS)[number];

/** How a person dealt with a signal. */
export const SIGNAL_ANSWERS = [
  "opened",
  "joined",
  "asset_created",
  "asset_linked",
  "nothing",
  "undone",
] as const;
export type SignalAnswer = (typeof SIGNAL_ANSWERS)[number];
