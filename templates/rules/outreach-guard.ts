/** What stands between a business and a message to one customer, as data. The guard applies it. */
import type { Capability } from "./capabilities";
import type { SourceKey } from "./sources";

/** What a WhatsApp message needs of the account; losing any of it closes the way. */
export const NEEDS: Readonly<Record<"reply" | "utility" | "marketing", readonly Capability[]>> = {
  reply: ["reply"],
  utility: ["start_conversations", "utility_volume", "new_recipients"],
  marketing: ["start_conversations", "marketing_templates", "new_recipients"],
};

/** A call over WhatsApp is none of these: calls here are made by telephone. */
export const WINDOW_HOURS = 24;

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

/** Where each other reason comes from. */
export const REASON_SOURCES = {
  no_address: "OURS",
  opted_out: "M-PE",
  no_consent: "M-PE",
  restricted: "M-PE",
  window_closed: "M-SEND",
  warm_up_cap: "OURS",
  country: "M-PUL",
  quiet_hours: "OURS",
} as const satisfies Record<string, SourceKey>;
