/** The questions of the triage, by name. */
export const QUESTION_KEYS = [
  "connection",
  "seen",
  "notice_says",
  "end_date",
  "error_code",
  "payment_details",
  "waba_state",
  "scope",
  "health",
  "template_status",
  "pause_kind",
  "number_status",
  "gone_how",
  "app_screen",
  "recognised",
  "outage_sign",
  "level",
  "disable_date",
  "blocked",
  "review_offered",
  "cause",
  "admin",
] as const;
export type QuestionKey = (typeof QUESTION_KEYS)[number];

export const isQuestionKey = (name: string): name is QuestionKey =>
  QUESTION_KEYS.some((key) => key === name);
