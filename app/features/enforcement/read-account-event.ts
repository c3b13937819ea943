/**
 * The account event, whoever passes it on. One event name covers restrictions, warnings and endings,
 * so what the event carries decides, not what it is called.
 */

import { DISCONNECTIONS } from "~templates/rules/disconnections";
import { NOT_STATED } from "~templates/rules/triage-questions";
import {
  LIFTED_ENDINGS,
  VIOLATION_TYPES,
  WARNING_ENDINGS,
  WARNING_TYPES,
} from "~templates/rules/violation-types";
import { assetById, assetByPhone } from "./asset-refs";
import { child, items, read, readWord, type Spot } from "./loose-json";
import { because, makeSignal, type Origin } from "./make-signal";
import { readInstant } from "./read-instant";
import { blockedAnswer, endAnswer, readRestrictions } from "./read-restrictions";
import type { AssetRef, ReadValue, Signal, SignalKind, StatedRestriction } from "./signal";

const CONNECTIVITY = [
  "PARTNER_REMOVED",
  "PARTNER_APP_UNINSTALLED",
  "ACCOUNT_OFFBOARDED",
  "ACCOUNT_RECONNECTED",
];
const INFORMATIONAL = [
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
const BAN_STATES: Readonly<Record<string, SignalKind>> = {
  DISABLE: "disabled",
  SCHEDULE_FOR_DISABLE: "disable_scheduled",
  REINSTATE: "reinstated",
};
/** For these events the envelope names the partner's portfolio, not the account. */
const ABOUT_A_PARTNER = /^(PARTNER_|AD_ACCOUNT_LINKED|MM_LITE_TERMS_SIGNED)/;

type AccountEvent = {
  event: ReadValue | null;
  violation: ReadValue | null;
  restrictions: readonly StatedRestriction[];
  restrictionSpot: Spot | null;
  banState: ReadValue | null;
  banDate: ReadValue | null;
  reason: ReadValue | null;
  initiatedBy: ReadValue | null;
};

/** `account` is the id the envelope gives for the account. */
export function readAccountEvent(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const told = gather(spot);
  const kind = kindOf(told);
  const { event, violation, banState, banDate, reason, initiatedBy } = told;

  return makeSignal(origin, {
    kind,
    assets: assetsOf(spot, account, event?.value ?? ""),
    restrictions: told.restrictions,
    violationType: violation?.value ?? null,
    remediation: remediationOf(spot, told.restrictions),
    values: {
      event,
      violation_type: violation,
      ban_state: banState,
      ban_date: banDate,
      reason,
      initiated_by: initiatedBy,
      cause: causeOf(violation),
      ...answersOf(kind, told, spot),
    },
    raw: spot.value,
  });
}

function gather(spot: Spot): AccountEvent {
  const ban = child(spot, "ban_info", "banInfo", "ban");
  const violation = child(spot, "violation_info", "violationInfo");
  const gone = child(spot, "disconnection_info", "disconnectionInfo");
  const restrictionSpot = child(spot, "restriction_info", "restrictionInfo", "restrictions");
  return {
    event: readWord(child(spot, "event", "updateEvent")),
    violation: readWord(
      child(violation, "violation_type", "violationType") ??
        child(spot, "violationType", "violation_type"),
    ),
    restrictions: readRestrictions(restrictionSpot),
    restrictionSpot,
    banState: readWord(
      child(ban, "waba_ban_state", "wabaBanState", "state") ?? child(spot, "banState"),
    ),
    banDate: read(
      child(ban, "waba_ban_date", "wabaBanDate", "date_label", "date") ?? child(spot, "banDate"),
    ),
    reason: readWord(child(gone, "reason") ?? child(spot, "removedReason")),
    initiatedBy: readWord(
      child(gone, "initiated_by", "initiatedBy") ?? child(spot, "removedInitiatedBy"),
    ),
  };
}

function kindOf({ event, violation, restrictions, banState }: AccountEvent): SignalKind {
  const name = event?.value ?? "";
  const type = violation?.value ?? "";
  const banned = BAN_STATES[banState?.value ?? ""];
  if (banned) return banned;
  if (name === "ACCOUNT_DELETED") return "account_deleted";
  if (CONNECTIVITY.includes(name)) return "connectivity";
  if (restrictions.length > 0) return "restriction_started";
  if (LIFTED_ENDINGS.some((ending) => type.endsWith(ending))) return "restriction_lifted";
  if (WARNING_TYPES.includes(type) || WARNING_ENDINGS.some((ending) => type.endsWith(ending))) {
    return "warning";
  }
  if (name === "ACCOUNT_VIOLATION") return "violation";
  return INFORMATIONAL.includes(name) ? "informational" : "unknown";
}

/** A policy type names its cause; an unknown one is left to people. */
function causeOf(violation: ReadValue | null): ReadValue | null {
  const cause = VIOLATION_TYPES[violation?.value ?? ""]?.cause;
  return cause ? because(cause, violation) : null;
}

function remediationOf(spot: Spot, restrictions: readonly StatedRestriction[]): string | null {
  const violation = child(spot, "violation_info", "violationInfo");
  const said = read(child(violation, "remediation") ?? child(spot, "remediation"))?.value;
  return said ?? restrictions.find(({ remediation }) => remediation)?.remediation ?? null;
}

type Settled = Record<string, ReadValue | null>;

function answersOf(kind: SignalKind, told: AccountEvent, spot: Spot): Settled {
  const { event, violation, banState, banDate } = told;
  const from = event ?? banState ?? violation;
  const notice = (says: string, at = from): Settled => ({
    seen: because("notice", at),
    notice_says: because(says, at),
    level: hasPhone(spot) ? null : because("waba", at),
  });
  switch (kind) {
    case "disabled":
      return notice("disabled", banState);
    case "disable_scheduled": {
      const date = readInstant(banDate?.value)?.toISOString() ?? NOT_STATED;
      return { ...notice("scheduled", banState), disable_date: because(date, banDate ?? banState) };
    }
    case "reinstated":
      return notice("lifted", banState);
    case "restriction_lifted":
      return notice("lifted", violation);
    case "violation":
      return notice("warning");
    case "warning":
      return notice("warning", violation);
    case "restriction_started":
      return restrictionAnswers(told, notice);
    case "account_deleted":
      return { seen: because("gone", event), gone_how: event };
    case "connectivity":
      return goneAnswers(told);
    default: {
      const isEnforcement =
        event?.value === "ACCOUNT_RESTRICTION" || event?.value === "DISABLED_UPDATE";
      return isEnforcement ? notice("unclear") : {};
    }
  }
}

function restrictionAnswers(
  { restrictions, restrictionSpot }: AccountEvent,
  notice: (says: string, at: ReadValue) => Settled,
): Settled {
  const at = { value: "", field: restrictionSpot?.field ?? "" };
  const isCap = restrictions.every(({ type }) => type.startsWith("RATE_LIMITED_"));
  return {
    ...notice(isCap ? "rate_limited" : "restricted", at),
    end_date: because(endAnswer(restrictions), at),
    blocked: blockedAnswer(restrictions, at.field),
  };
}

/** Only a number that also lives in the app carries a reason for its disconnection. */
function goneAnswers({ event, reason, initiatedBy }: AccountEvent): Settled {
  const isAppNumber =
    reason !== null || /^ACCOUNT_(OFFBOARDED|RECONNECTED)$/.test(event?.value ?? "");
  const by = initiatedBy?.value;
  const isNamed = reason?.value === "ACCOUNT_DISCONNECTED" && (by === "SYSTEM" || by === "USER");
  const how = isNamed ? `ACCOUNT_DISCONNECTED_BY_${by}` : (reason?.value ?? event?.value ?? "");
  return {
    seen: because("gone", event),
    connection: isAppNumber ? because("coexistence", reason ?? event) : null,
    gone_how: Object.hasOwn(DISCONNECTIONS, how)
      ? because(how, reason ?? event)
      : because("not_known", reason),
  };
}

const hasPhone = (spot: Spot): boolean => child(spot, "phone_number", "phoneNumber") !== null;

function assetsOf(spot: Spot, account: Spot | null, event: string): AssetRef[] {
  const info = child(spot, "waba_info", "wabaInfo");
  const named = child(info, "waba_id", "wabaId");
  const phones = child(spot, "phone_numbers", "phoneNumbers");
  const isPartner = ABOUT_A_PARTNER.test(event);
  return [
    ...assetById("waba", named ?? (isPartner ? null : account)),
    ...assetById("portfolio", child(info, "owner_business_id", "ownerBusinessId")),
    ...assetByPhone(child(spot, "phone_number", "phoneNumber", "display_phone_number")),
    ...(phones ? items(phones) : []).flatMap((phone) =>
      assetByPhone(child(phone, "display_phone_number", "phone_number"), child(phone, "id")),
    ),
  ];
}
