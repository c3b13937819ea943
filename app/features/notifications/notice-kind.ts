/** What people are told of, in the order in which they choose how. */
export const NOTICE_KINDS = [
  "case_from_signal",
  "signal_waits",
  "case_graver",
  "case_relapsed",
  "case_restored",
  "case_over",
  "restriction_ending",
  "case_signal",
  "case_given",
  "cases_given",
  "case_opened",
  "case_closed",
  "clock_missed",
  "clock_due",
  "task_given",
  "task_late",
  "task_escalated",
  "mentioned",
  "section_given",
  "appeal_mentioned",
  "appeal_review",
  "appeal_reviewed",
  "appeal_info",
  "appeal_decided",
  "thread_answered",
  "thread_overdue",
  "source_silent",
  "source_back",
  "poll_token",
  "poll_failing",
  "poll_back",
  "subscription_missing",
  "subscription_back",
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Where somebody hears of it, and the choices there are. The first is the usual. */
export const CHANNELS = {
  app: ["shown", "hidden"],
  mail: ["by_severity", "at_once", "digest", "never"],
} as const;

export type Channel = keyof typeof CHANNELS;
export type AppChoice = (typeof CHANNELS.app)[number];
export type MailChoice = (typeof CHANNELS.mail)[number];
