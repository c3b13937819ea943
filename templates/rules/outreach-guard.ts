/** What stands between a business and a message to one customer, as data. The guard applies it. */
import type { Capability } from "./capabilities";
import type { SourceKey } from "./sources";

/** Of numbers in the app, and of countries: which ones a restriction means is nowhere told, so it counts for all. */
const ALWAYS = ["use_app", "country"] as const satisfies readonly Capability[];
const TO_START = ["start_conversations", "new_chats", "new_recipients", ...ALWAYS] as const;

/** What a WhatsApp message needs of the account; losing any of it closes the way. */
export const NEEDS: Readonly<Record<"reply" | "utility" | "marketing", readonly Capability[]>> = {
  reply: ["reply", ...ALWAYS],
  utility: ["utility_volume", ...TO_START],
  marketing: ["marketing_templates", ...TO_START],
};

/** What a restriction of a type that nobody knows yet may have taken: it is stopped for, not guessed at. */
export const UNKNOWN_TAKES = [
  "start_conversations",
  "reply",
] as const satisfies readonly Capability[];

/** What the platform said of a person, and what that rules out. */
export type RefusalRule = {
  reason: "user_cap" | "marketing_stopped" | "not_on_whatsapp" | "in_experiment" | "blocked_by_us";
  /** Only marketing, or everything on WhatsApp. */
  closes: "marketing" | "all";
  /** For how long; null for good, until the person writes again. */
  hours: number | null;
  source: SourceKey;
};

export const REFUSALS: Readonly<Record<string, RefusalRule>> = {
  "131049": { reason: "user_cap", closes: "marketing", hours: 24, source: "M-PUL" },
  "131050": { reason: "marketing_stopped", closes: "marketing", hours: null, source: "M-ERR" },
  "131026": { reason: "not_on_whatsapp", closes: "all", hours: null, source: "M-ERR" },
  "130472": { reason: "in_experiment", closes: "marketing", hours: null, source: "M-ERR" },
  "130403": { reason: "blocked_by_us", closes: "all", hours: null, source: "M-ERR" },
};

/** Marketing templates are not delivered to numbers of these countries. */
export const NO_MARKETING_TO: Readonly<Record<string, SourceKey>> = { US: "M-PUL" };

/**
 * Of what a business may set for itself: a person is left alone for a day between two campaigns, and
 * for a month after a restriction no more new people are written to in a day than a new portfolio
 * may (M-LIM). Meta names no way back up; practitioners begin with 250 to 300 a day (FIELD).
 */
export const OUTREACH_BY_DEFAULT = { pauseHours: 24, warmUpPerDay: 250, warmUpDays: 30 } as const;

/** Where each other reason comes from. */
export const REASON_SOURCES = {
  no_address: "OURS",
  opted_out: "M-PE",
  no_consent: "M-PE",
  restricted: "M-PE",
  window_closed: "M-SEND",
  country: "M-PUL",
  quiet_hours: "OURS",
  recently_contacted: "OURS",
  warm_up: "M-LIM",
} as const satisfies Record<string, SourceKey>;
