/** Ways of looking at a timeline, and which events are decisions. */
export const TIMELINE_FILTERS = ["all", "outside", "ours", "decisions"] as const;
export type TimelineFilter = (typeof TIMELINE_FILTERS)[number];

export const readTimelineFilter = (given: string | null): TimelineFilter =>
  TIMELINE_FILTERS.find((filter) => filter === given) ?? "all";

/** What somebody decided, ours or Meta's. */
export const DECISIONS = [
  "case.classified",
  "case.restored",
  "case.closed",
  "case.relapsed",
  "case.reopened",
  "case.voided",
  "case.merged",
  "case.unmerged",
  "case.gate_overridden",
  "task.waived",
  "appeal.sent_with_open_points",
  "appeal.changes_requested",
  "appeal.approved",
  "appeal.approved_by_override",
  "appeal.submitted",
  "appeal.decided",
  "appeal.withdrawn",
  "appeal.lapsed",
] as const;
