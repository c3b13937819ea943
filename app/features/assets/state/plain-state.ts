/** The state of an asset as people speak of it. It keeps apart what is often confused (reference: states to show). */
import type { RestrictionClass } from "~/features/enforcement/restriction-class";
import type { Tone } from "~/ui/tone";

/** The gravest first. */
export const PLAIN_STATES = [
  "gone",
  "disabled",
  "locked",
  "scheduled",
  "held",
  "app_banned",
  "restricted_open",
  "restricted",
  "template_disabled",
  "template_paused",
  "template_flagged",
  "template_rejected",
  "disconnected",
  "technical_lock",
  "payment",
  "verification",
  "token",
  "set_up",
  "security",
  "send_limited",
  "quota",
  "quality_low",
  "warned",
  "review",
  "category",
  "probation",
  "healthy",
  "unheard",
] as const;
export type PlainState = (typeof PLAIN_STATES)[number];

const STATE_OF: Readonly<Record<RestrictionClass, PlainState>> = {
  template_paused: "template_paused",
  template_flagged: "template_flagged",
  template_disabled: "template_disabled",
  template_rejected: "template_rejected",
  template_recategorised: "category",
  quality_low: "quality_low",
  limit_reached: "quota",
  send_limited: "send_limited",
  warned: "warned",
  restricted_timed: "restricted",
  restricted_open: "restricted_open",
  portfolio_hold: "held",
  scheduled_for_disable: "scheduled",
  locked: "locked",
  disabled: "disabled",
  account_deleted: "gone",
  app_ban: "app_banned",
  app_restricted: "restricted",
  technical_lock: "technical_lock",
  payment: "payment",
  verification: "verification",
  registration: "set_up",
  token: "token",
  throughput: "send_limited",
  outage: "set_up",
  review_pending: "review",
  disconnected: "disconnected",
  security_incident: "security",
  recipient_only: "healthy",
  healthy: "healthy",
  lifted: "healthy",
};

const TONE_OF: Readonly<Partial<Record<PlainState, Tone>>> = {
  gone: "critical",
  disabled: "critical",
  locked: "critical",
  scheduled: "critical",
  held: "critical",
  app_banned: "critical",
  security: "critical",
  quota: "info",
  warned: "info",
  review: "waiting",
  category: "info",
  probation: "waiting",
  healthy: "good",
  unheard: "neutral",
};

export const toneOfState = (state: PlainState): Tone => TONE_OF[state] ?? "caution";

/** Total over whatever is stored: a class that a later version wrote counts as a restriction. */
export const stateOfClass = (hit: string): PlainState =>
  Object.hasOwn(STATE_OF, hit) ? STATE_OF[hit as RestrictionClass] : "restricted_open";

type Known = {
  /** Classes of what is in force, whoever said so. */
  inForce: readonly string[];
  isOnProbation: boolean;
  /** Whether anything was ever told of it. */
  wasHeard: boolean;
};

/** The gravest of what is in force; else the watch after it; else that all is well, or that nobody knows. */
export function plainState({ inForce, isOnProbation, wasHeard }: Known): PlainState {
  const states = new Set(inForce.map(stateOfClass));
  if (isOnProbation) states.add("probation");
  states.delete("healthy");
  return PLAIN_STATES.find((each) => states.has(each)) ?? (wasHeard ? "healthy" : "unheard");
}
