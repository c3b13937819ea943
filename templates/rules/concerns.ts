/**
 * What a restriction is about, and what ends it. Two words of the platform about one concern of one
 * asset speak of the same restriction; words about different concerns stand side by side.
 */
import type { SourceKey } from "./sources";
import type { Certainty, RestrictionClass } from "./vocabulary";

export const CONCERNS = [
  "account",
  "utility",
  "utility_cap",
  "direct_send",
  "direct_send_cap",
  "calling",
  "sending",
  "hold",
  "app",
  "template",
  "category",
  "quality",
  "quota",
  "setup",
  "connection",
  "review",
  "security",
  "unclear",
] as const;
export type Concern = (typeof CONCERNS)[number];

/** Of each class. Restrictions and warnings turn to a narrower concern by what they were given for. */
export const CONCERN_OF: Readonly<Record<RestrictionClass, Concern | null>> = {
  template_paused: "template",
  template_flagged: "template",
  template_disabled: "template",
  template_rejected: "template",
  template_recategorised: "category",
  quality_low: "quality",
  limit_reached: "quota",
  send_limited: "sending",
  warned: "account",
  restricted_timed: "account",
  restricted_open: "account",
  portfolio_hold: "hold",
  scheduled_for_disable: "account",
  locked: "account",
  disabled: "account",
  account_deleted: "account",
  app_ban: "app",
  app_restricted: "app",
  technical_lock: "setup",
  payment: "setup",
  verification: "setup",
  registration: "setup",
  token: "setup",
  throughput: "setup",
  outage: "setup",
  review_pending: "review",
  disconnected: "connection",
  security_incident: "security",
  recipient_only: null,
  healthy: null,
  lifted: null,
};

/** How far up its ladder a class stands: a higher one replaces the lower ones of its concern. */
export const RANK_OF: Readonly<Partial<Record<RestrictionClass, number>>> = {
  warned: 0,
  restricted_timed: 1,
  restricted_open: 1,
  scheduled_for_disable: 2,
  locked: 3,
  disabled: 4,
  account_deleted: 5,
  template_flagged: 1,
  template_paused: 1,
  template_rejected: 1,
  template_disabled: 2,
  app_restricted: 1,
  app_ban: 2,
};

/** How something came to its end, as it is stored and worded. */
export const ENDINGS = [
  "reinstated",
  "lifted",
  "approved",
  "recovered",
  "works_again",
  "reconnected",
  "expired_confirmed",
  "replaced",
  "followed",
] as const;
export type Ending = (typeof ENDINGS)[number];

export type EndingRule = {
  key: string;
  ends: readonly Concern[];
  how: Ending;
  source: SourceKey;
  certainty: Certainty;
};

const rule = (
  key: string,
  ends: readonly Concern[],
  how: Ending,
  source: SourceKey,
  certainty: Certainty = "stated",
): EndingRule => ({ key, ends, how, source, certainty });

/** What the words that end something end, by rule. */
export const ENDING_RULES = {
  reinstated: rule("reinstated", ["account", "hold", "review", "unclear"], "reinstated", "M-AU"),
  utility_unban: rule("utility_unban", ["utility"], "lifted", "M-TCAT"),
  utility_recovery: rule("utility_recovery", ["utility_cap"], "lifted", "M-TCAT"),
  direct_send_unban: rule("direct_send_unban", ["direct_send"], "lifted", "M-DS"),
  direct_send_recovery: rule("direct_send_recovery", ["direct_send_cap"], "lifted", "M-DS"),
  lifted: rule("lifted", ["account", "calling", "sending"], "lifted", "M-AU", "inferred"),
  template_reinstated: rule("template_reinstated", ["template"], "reinstated", "M-TS"),
  template_approved: rule("template_approved", ["template"], "approved", "M-TS"),
  quality_recovered: rule("quality_recovered", ["quality"], "recovered", "M-SEND"),
  number_works: rule("number_works", ["quota", "connection"], "works_again", "Y-OAS", "inferred"),
  health_available: rule("health_available", ["setup", "unclear"], "works_again", "M-HS"),
  reconnected: rule("reconnected", ["connection"], "reconnected", "M-AU"),
  review_approved: rule("review_approved", ["review"], "approved", "M-ARU"),
  name_approved: rule("name_approved", ["setup"], "approved", "M-ARU", "inferred"),
} as const satisfies Record<string, EndingRule>;
export type EndingRuleKey = keyof typeof ENDING_RULES;

/** After something that concerned sending ended, its asset is on probation for so long (M-SEND). */
export const PROBATION_DAYS = 7;

/** How long a pause of a template lasts where the platform says which one it is (M-TP). */
export const PAUSE_HOURS: Readonly<Record<string, number>> = { first: 3, second: 6 };
