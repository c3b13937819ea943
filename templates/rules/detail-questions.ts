/** What is still asked once the class is known, in this order, and only where it changes the answer. */
import type { QuestionKey } from "./question-keys";
import type { Condition } from "./triage-rule";
import type { RestrictionClass } from "./vocabulary";

export type DetailQuestion = {
  ask: QuestionKey;
  classes: readonly RestrictionClass[];
  /** Left out where one of these answers makes it pointless. */
  unless?: Condition;
  /** Asked only with these answers. */
  when?: Condition;
};

const ACCOUNT_DECISIONS: readonly RestrictionClass[] = [
  "warned",
  "restricted_timed",
  "restricted_open",
  "scheduled_for_disable",
  "locked",
  "disabled",
];

export const DETAIL_QUESTIONS: readonly DetailQuestion[] = [
  {
    ask: "level",
    classes: ACCOUNT_DECISIONS,
    when: {
      notice_says: ["warning", "restricted", "locked", "scheduled", "disabled", "unclear"],
    },
  },
  { ask: "disable_date", classes: ["scheduled_for_disable", "template_flagged"] },
  { ask: "end_date", classes: ["app_restricted"] },
  {
    ask: "blocked",
    classes: ["restricted_timed", "restricted_open"],
    unless: { error_code: ["130497"] },
  },
  {
    ask: "review_offered",
    classes: ["warned", "restricted_timed", "restricted_open", "portfolio_hold"],
    unless: { app_screen: ["warning"] },
  },
  {
    ask: "cause",
    classes: [
      ...ACCOUNT_DECISIONS,
      "template_paused",
      "template_flagged",
      "template_disabled",
      "quality_low",
      "send_limited",
      "portfolio_hold",
      "app_ban",
      "app_restricted",
    ],
  },
  {
    ask: "admin",
    classes: ["scheduled_for_disable", "locked", "disabled", "portfolio_hold"],
  },
  {
    ask: "admin",
    classes: ["warned", "restricted_timed", "restricted_open"],
    when: { review_offered: ["request_review", "acknowledge"] },
  },
];

/** What the answers about "what is blocked" stand for, in the platform's own types. */
export const BLOCKED_ANSWERS: Readonly<Record<string, readonly string[]>> = {
  templates: ["RESTRICTED_BIZ_INITIATED_MESSAGING", "RESTRICTED_ADD_PHONE_NUMBER_ACTION"],
  everything: [
    "RESTRICTED_BIZ_INITIATED_MESSAGING",
    "RESTRICTED_CUSTOMER_INITIATED_MESSAGING",
    "RESTRICTED_ADD_PHONE_NUMBER_ACTION",
  ],
  replies: ["RESTRICTED_CUSTOMER_INITIATED_MESSAGING"],
  utility: ["RESTRICTED_UTILITY_TEMPLATES"],
  direct_send: ["RESTRICTED_DIRECT_SEND_UTILITY_TEMPLATES"],
  calling: ["RESTRICTED_BIZ_INITIATED_AND_USER_INITIATED_CALLING"],
  new_numbers: ["RESTRICTED_ADD_PHONE_NUMBER_ACTION"],
};
