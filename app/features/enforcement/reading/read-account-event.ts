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
import type { AssetRef, ReadValue, Signal, SignalKind, StatedRestriction } from "../signal";
import { assetById, assetByPhone } from "./asset-refs";
import { child, isRecord, items, read, readWord, type Spot } from "./loose-json";
import { because, makeSignal, type Origin, unlisted } from "./make-signal";
import { readInstant } from "./read-instant";
import {
  blockedAnswer,
  endAnswer,
  holdsRestriction,
  isTypeName,
  readRestrictions,
  statedEnds,
} from "./read-restrictions";

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
/** The documented states, and the past tenses that providers make of them. */
const BAN_STATES: Readonly<Record<string, SignalKind>> = {
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
const ENFORCEMENTS = ["ACCOUNT_RESTRICTION", "ACCOUNT_VIOLATION", "DISABLED_UPDATE"];

/** Every name of an event that Meta gives, whoever repeats it. */
export const META_EVENTS: readonly string[] = [
  ...ENFORCEMENTS,
  ...CONNECTIVITY,
  ...INFORMATIONAL,
  ...Object.keys(BAN_STATES),
  "ACCOUNT_DELETED",
];
/** For these events Meta's envelope names the partner's portfolio, not the account. */
const ABOUT_A_PARTNER = /^(PARTNER_|AD_ACCOUNT_LINKED|MM_LITE_TERMS_SIGNED)/;

type AccountEvent = {
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

/** `account` is the id the envelope gives for the account. */
export function readAccountEvent(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const told = gather(spot);
  const kind = kindOf(told);
  const { event, violation, banState, banDate, reason, initiatedBy } = told;

  return makeSignal(origin, {
    kind,
    assets: assetsOf(spot, account, event?.value ?? "", origin),
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
    unknowns: unknownsOf(kind, told),
    raw: spot.value,
  });
}

function gather(spot: Spot): AccountEvent {
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

/**
 * One signal for one event: what it carries decides. A ban state goes before everything else; then
 * the rule for ACCOUNT_RESTRICTION: entries in `restriction_info` are a restriction in force,
 * without any a violation type that warns is a warning and one that ends something is an ending.
 * Nothing of that is unknown, and asks for a person.
 */
function kindOf({ event, violation, restrictions, banState, isUntyped }: AccountEvent): SignalKind {
  const name = event?.value ?? "";
  const type = violation?.value ?? "";
  const banned = BAN_STATES[banState?.value ?? ""] ?? BAN_STATES[name];
  if (banned) return banned;
  if (name === "ACCOUNT_DELETED") return "account_deleted";
  if (CONNECTIVITY.includes(name)) return "connectivity";
  if (INFORMATIONAL.includes(name)) return "informational";
  if (restrictions.length > 0 || isUntyped) return "restriction_started";
  if (LIFTED_ENDINGS.some((ending) => type.endsWith(ending))) return "restriction_lifted";
  if (name === "ACCOUNT_VIOLATION") return "violation";
  if (name === "DISABLED_UPDATE") return "unknown";
  if (WARNING_TYPES.includes(type) || WARNING_ENDINGS.some((ending) => type.endsWith(ending))) {
    return "warning";
  }
  return "unknown";
}

/** Names that the open sets do not hold yet. The event of an unknown signal is one of them. */
function unknownsOf(kind: SignalKind, told: AccountEvent): (ReadValue | null)[] {
  const { event, violation, restrictions, restrictionSpot, banState, reason } = told;
  const field = restrictionSpot?.field ?? "";
  const isWarningOrEnd = [...WARNING_ENDINGS, ...LIFTED_ENDINGS].some((ending) =>
    violation?.value.endsWith(ending),
  );
  const isEventKnown = ENFORCEMENTS.includes(event?.value ?? "");
  return [
    kind === "unknown" && !isEventKnown ? event : null,
    kind === "unknown" ? banState : null,
    told.isUntyped && restrictionSpot ? { value: "restriction_type", field } : null,
    told.isViolationUnread ? { value: "violation_type", field: "violation_info" } : null,
    isWarningOrEnd ? null : unlisted(violation, (type) => Object.hasOwn(VIOLATION_TYPES, type)),
    ...restrictions
      .filter(({ isKnown }) => !isKnown)
      .map(({ rawType }) => ({ value: rawType, field })),
    kind === "connectivity"
      ? unlisted(reason, (name) => Object.hasOwn(DISCONNECTIONS, name))
      : null,
  ];
}

/** A policy type names its cause; an unknown one is left to people. */
function causeOf(violation: ReadValue | null): ReadValue | null {
  const cause = VIOLATION_TYPES[violation?.value ?? ""]?.cause;
  return cause ? because(cause, violation) : null;
}

/** Word for word; entries that advise the same thing say it once. */
function remediationOf(spot: Spot, restrictions: readonly StatedRestriction[]): string | null {
  const violation = child(spot, "violation_info", "violation");
  const said = read(child(violation, "remediation") ?? child(spot, "remediation"))?.value;
  const all = [said, ...restrictions.map(({ remediation }) => remediation)];
  const distinct = [...new Set(all.filter((text) => typeof text === "string"))];
  return distinct.length > 0 ? distinct.join("\n") : null;
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
      return notice("disabled", banState ?? event);
    case "disable_scheduled": {
      const date = readInstant(banDate?.value)?.toISOString() ?? NOT_STATED;
      return {
        ...notice("scheduled", banState ?? event),
        disable_date: because(date, banDate ?? banState ?? event),
      };
    }
    case "reinstated":
      return notice("lifted", banState ?? event);
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
    default:
      return ENFORCEMENTS.includes(event?.value ?? "") ? notice("unclear") : {};
  }
}

function restrictionAnswers(
  { restrictions, restrictionSpot }: AccountEvent,
  notice: (says: string, at: ReadValue) => Settled,
): Settled {
  const at = { value: "", field: restrictionSpot?.field ?? "" };
  const isCap =
    restrictions.length > 0 && restrictions.every(({ type }) => type.startsWith("RATE_LIMITED_"));
  return {
    ...notice(isCap ? "rate_limited" : "restricted", at),
    end_date: because(endAnswer(statedEnds(restrictionSpot)), at),
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

const hasPhone = (spot: Spot): boolean => child(spot, "phone_number") !== null;

function assetsOf(spot: Spot, account: Spot | null, event: string, { source }: Origin): AssetRef[] {
  const info = child(spot, "waba_info");
  const named = child(info, "waba_id") ?? child(spot, "waba_id");
  const client = child(spot, "partner_client_certification_info");
  const isPassedOn = source === "meta" || source === "gupshup";
  const isPartner = isPassedOn && ABOUT_A_PARTNER.test(event);
  return [
    ...assetById("waba", named ?? (isPartner ? null : account)),
    ...assetById("portfolio", child(info, "owner_business_id")),
    ...assetById("portfolio", child(client, "client_business_id")),
    ...assetById("messaging_account", child(spot, "messaging_account_id")),
    ...assetById("waac", child(spot, "waac_id")),
    ...assetByPhone(
      child(spot, "phone_number", "display_phone_number"),
      child(spot, "phone_number_id"),
    ),
    ...items(child(spot, "phone_numbers")).flatMap((phone) =>
      isRecord(phone.value)
        ? assetByPhone(child(phone, "display_phone_number", "phone_number"), child(phone, "id"))
        : assetByPhone(phone),
    ),
  ];
}
