/** The words of enforcement. Every rule, screen, filter and stored classification uses these. */

export const BUCKETS = ["paused", "banned", "not_a_ban"] as const;
export type Bucket = (typeof BUCKETS)[number];

/** In the order a support lead would list them: paused, banned, not a ban, over. */
export const RESTRICTION_CLASSES = [
  "template_paused",
  "template_flagged",
  "template_disabled",
  "quality_low",
  "limit_reached",
  "send_limited",
  "warned",
  "restricted_timed",
  "restricted_open",
  "portfolio_hold",
  "scheduled_for_disable",
  "locked",
  "disabled",
  "app_ban",
  "app_restricted",
  "technical_lock",
  "template_rejected",
  "template_recategorised",
  "account_deleted",
  "review_pending",
  "payment",
  "verification",
  "registration",
  "token",
  "throughput",
  "disconnected",
  "recipient_only",
  "security_incident",
  "outage",
  "healthy",
  "lifted",
] as const;
export type RestrictionClass = (typeof RESTRICTION_CLASSES)[number];

export const LEVELS = [
  "portfolio",
  "waba",
  "messaging_account",
  "waac",
  "phone_number",
  "template",
  "recipient",
  "connection",
  "app_number",
  "none",
] as const;
export type Level = (typeof LEVELS)[number];

export const CAUSES = [
  "no_consent",
  "reported_templates",
  "complaints",
  "unauthorised_tools",
  "prohibited_vertical",
  "template_misclassification",
  "dead_website",
  "compromised_account",
  "unknown",
] as const;
export type Cause = (typeof CAUSES)[number];

/** What a class says about appeals before anybody has looked. */
const APPEAL_DEFAULTS = ["yes", "no", "if_offered", "unknown"] as const;
export type AppealDefault = (typeof APPEAL_DEFAULTS)[number];

/** What a classification says about them. */
export const APPEALABILITIES = ["yes", "no", "unknown"] as const;
export type Appealability = (typeof APPEALABILITIES)[number];

/** The way out. Each route has one playbook of the same name. */
export const ROUTES = [
  "fix_and_wait",
  "unpause_by_hand",
  "wait_out",
  "find_out",
  "appeal",
  "appeal_or_acknowledge",
  "in_app_review",
  "edit_template",
  "category_review",
  "technical_ticket",
  "fix_setup",
  "reconnect",
  "complete_review",
  "trace_deletion",
  "respect_recipients",
  "secure_first",
  "link_and_wait",
  "monitor",
  "close_false_alarm",
] as const;
export type Route = (typeof ROUTES)[number];

/** How sure a rule is: said by the primary source, by others, our inference, or said by nobody. */
export const CERTAINTIES = ["stated", "secondary", "inferred", "unknown"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const SIDES = ["us", "bsp", "meta", "customer", "other"] as const;
export type Side = (typeof SIDES)[number];

/** One scale for signals, classes and cases, the gravest first. */
export const SEVERITIES = ["critical", "high", "medium", "low", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SUBMITTERS = [
  "portfolio_admin",
  "template_manager",
  "number_holder",
  "provider",
  "nobody",
] as const;
export type Submitter = (typeof SUBMITTERS)[number];

export { DOOR_KEYS, type DoorKey } from "./door-keys";

/** Where a committed classification takes the case. */
export type CaseMove = "active" | "monitoring" | "closed";
