/** One thing Meta or a provider told us, in one shape whoever said it and however it was spelt. */
import type { Severity } from "~templates/rules/vocabulary";

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

export type SignalSource =
  | "meta"
  | "graph"
  | "ycloud"
  | "360dialog"
  | "8x8"
  | "wati"
  | "kapso"
  | "telnyx"
  | "itnio"
  | "infobip"
  | "twilio"
  | "text"
  | "unknown";

export type AssetKind = "portfolio" | "waba" | "phone_number" | "template" | "app";

/**
 * A reference to something on the platform. `externalId` is null when only the number or the
 * name was given; ids are strings because some are larger than a JavaScript number can hold.
 */
export type AssetRef = {
  kind: AssetKind;
  externalId: string | null;
  phoneNumber: string | null;
  name: string | null;
};

/** One thing that is blocked. `expiresAt` is null when no end was named; an end is never made up. */
export type StatedRestriction = {
  type: string;
  /** The spelling that was received, when an alias was recognised. */
  rawType: string;
  isKnown: boolean;
  expiresAt: Date | null;
  rawExpiration: string | null;
  remediation: string | null;
};

/** A single value of the source, with the place it was read from. */
export type ReadValue = { value: string; field: string };

export type Signal = {
  source: SignalSource;
  kind: SignalKind;
  severity: Severity;
  happenedAt: Date | null;
  assets: readonly AssetRef[];
  restrictions: readonly StatedRestriction[];
  violationType: string | null;
  remediation: string | null;
  /** Everything else that was understood, by name: event, code, status, reason, banDate … */
  values: Readonly<Record<string, ReadValue>>;
  /** The piece it was read from, untouched. */
  raw: unknown;
};
