/** What a signal can be about, whoever sent it. An open set: what nobody knows yet is `unknown`. */
export const SIGNAL_KINDS = [
  "violation",
  "warning",
  "restriction_started",
  "restriction_lifted",
  "lock",
  "disable_scheduled",
  "disabled",
  "reinstated",
  "account_deleted",
  "review_decision",
  "limit_changed",
  "quality_changed",
  "template_approved",
  "template_rejected",
  "template_paused",
  "template_flagged",
  "template_disabled",
  "template_reinstated",
  "template_recategorise_pending",
  "template_recategorised",
  "health",
  "connectivity",
  "security",
  "opt_out",
  "opt_in",
  "send_failed",
  "informational",
  "unknown",
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** Who told us, in the names that settings, stored signals and the command line use. */
export const SIGNAL_SOURCES = [
  "meta",
  "ycloud",
  "360dialog",
  "wati",
  "kapso",
  "8x8",
  "telnyx",
  "gupshup",
  "itniotech",
  "infobip",
  "twilio",
  "generic",
] as const;
export type SignalSource = (typeof SIGNAL_SOURCES)[number];

/** The state of messaging as a whole, taken from the entities of a health answer. */
export const MESSAGING_STATES = ["AVAILABLE", "LIMITED", "BLOCKED"] as const;
export type MessagingState = (typeof MESSAGING_STATES)[number];
