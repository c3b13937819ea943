/** What an account event says, under any of its spellings, before anything is concluded from it. */
import type { ReadValue, SignalKind, StatedRestriction } from "../signal";
import { child, read, readWord, type Spot } from "./loose-json";
import { holdsRestriction, isTypeName, readRestrictions } from "./read-restrictions";

export const CONNECTIVITY = [
  "PARTNER_REMOVED",
  "PARTNER_APP_UNINSTALLED",
  "ACCOUNT_OFFBOARDED",
  "ACCOUNT_RECONNECTED",
];
export const INFORMATIONAL = [
  "PARTNER_ADDED",
  "PARTNER_APP_INSTALLED",
  "PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE",
  "AD_ACCOUNT_LINKED",
  "MM_LITE_TERMS_SIGNED",
  "AUTH_INTL_PRICE_ELIGIBILITY_UPDATE",
  "BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE",
  "VOLUME_BASED_PRICING_TIER_UPDATE",
  "VERIFIED_ACCOUNT",
];
/** The documented states, and the past tenses that providers make of them. */
export const BAN_STATES: Readonly<Record<string, SignalKind>> = {
  DISABLE: "disabled",
  DISABLED: "disabled",
  BANNED: "disabled",
  ACCOUNT_DISABLE: "disabled",
  ACCOUNT_DISABLED: "disabled",
  SCHEDULE_FOR_DISABLE: "disable_scheduled",
  SCHEDULED_FOR_DISABLE: "disable_scheduled",
  REINSTATE: "reinstated",
  REINSTATED: "reinstated",
  ACCOUNT_REINSTATE: "reinstated",
  ACCOUNT_REINSTATED: "reinstated",
};
export const ENFORCEMENTS = ["ACCOUNT_RESTRICTION", "ACCOUNT_VIOLATION", "DISABLED_UPDATE"];

/** Every name of an event that Meta gives, whoever repeats it. */
export const META_EVENTS: readonly string[] = [
  ...ENFORCEMENTS,
  ...CONNECTIVITY,
  ...INFORMATIONAL,
  ...Object.keys(BAN_STATES),
  "ACCOUNT_DELETED",
];
export type AccountEvent = {
  event: ReadValue | null;
  violation: ReadValue | null;
  /** Something is said of a violation, but not of one type. */
  isViolationUnread: boolean;
  restrictions: readonly StatedRestriction[];
  restrictionSpot: Spot | null;
  /** An entry of the list names no type, or none that is a name. */
  isUntyped: boolean;
  banState: ReadValue | null;
  banDate: ReadValue | null;
  reason: ReadValue | null;
  initiatedBy: ReadValue | null;
};

export function readEvent(spot: Spot): AccountEvent {
  const ban = child(spot, "ban_info", "ban");
  const violation = child(spot, "violation_info", "violation");
  const gone = child(spot, "disconnection_info");
  const restrictionSpot =
    child(spot, "restriction_info", "restrictions") ??
    (child(spot, "restriction_type") ? spot : null);
  const named = readRestrictions(restrictionSpot);
  const type = readWord(
    child(violation, "violation_type", "type") ?? child(spot, "violation_type") ?? violation,
  );
  return {
    event: readWord(child(spot, "event", "update_event")),
    violation: type && isTypeName(type.value) ? type : null,
    isViolationUnread: type === null && violation !== null,
    restrictions: named.filter(({ type }) => !BAN_STATES[type]),
    restrictionSpot,
    isUntyped: named.length === 0 && holdsRestriction(restrictionSpot),
    banState: readWord(
      child(ban, "waba_ban_state", "state") ?? child(spot, "ban_state", "waba_ban_state") ?? ban,
    ),
    banDate: read(
      child(ban, "waba_ban_date", "date_label", "date") ??
        child(spot, "ban_date", "waba_ban_date", "disable_date"),
    ),
    reason: readWord(child(gone, "reason") ?? child(spot, "removed_reason")),
    initiatedBy: readWord(child(gone, "initiated_by") ?? child(spot, "removed_initiated_by")),
  };
}
