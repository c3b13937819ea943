/** What happened to a number: status, quality, limit, name, security. */
import { PHONE_STATUSES } from "~templates/rules/phone-statuses";
import { assetById, assetByPhone } from "./asset-refs";
import { child, deep, read, readWord, type Spot } from "./loose-json";
import { because, makeSignal, type Origin } from "./make-signal";
import type { AssetRef, ReadValue, Signal, SignalKind } from "./signal";

const QUALITIES: Readonly<Record<string, string>> = {
  GREEN: "GREEN",
  YELLOW: "YELLOW",
  RED: "RED",
  HIGH: "GREEN",
  MEDIUM: "YELLOW",
  LOW: "RED",
};
const STATUS_ALIASES: Readonly<Record<string, string>> = { ONLINE: "CONNECTED" };
const STATUS_KINDS: Readonly<Record<string, SignalKind>> = {
  BANNED: "disabled",
  RESTRICTED: "limit_changed",
  BLOCKED: "limit_changed",
  RATE_LIMITED: "limit_changed",
  WARNED: "warning",
  FLAGGED: "quality_changed",
  DISCONNECTED: "connectivity",
  UNLINKED: "connectivity",
  OFFLINE: "connectivity",
  MIGRATED: "connectivity",
  DELETED: "connectivity",
};
const LIMIT_EVENTS = ["UPGRADE", "DOWNGRADE", "ONBOARDING", "THROUGHPUT_UPGRADE"];

/** A status says more than a quality; a quality says more than a working status. */
export function readNumber(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const status = aliased(readWord(child(spot, "status")), STATUS_ALIASES);
  const quality = aliased(
    readWord(child(spot, "quality_rating", "qualityRating", "new_quality_rating", "new")) ??
      readWord(deep(spot, "properties", "quality_rating")),
    QUALITIES,
  );
  const event = readWord(child(spot, "qualityUpdateEvent", "event"));
  const update = readWord(child(spot, "updateEvent"));
  const gone = /^ACCOUNT_(OFFBOARDED|RECONNECTED)$/.test(update?.value ?? "") ? update : null;
  const speaks = speaking(status, quality);
  const kind = gone ? "connectivity" : kindOf(speaks, quality, event);
  const isPoor = ["YELLOW", "RED"].includes(speaks?.value ?? "");

  return makeSignal(origin, {
    kind,
    severity: kind === "quality_changed" && isPoor ? "warning" : undefined,
    assets: numberAssets(spot, account),
    values: {
      status,
      quality,
      event,
      previous_quality: readWord(child(spot, "previous_quality_rating", "previous")),
      limit: readWord(
        child(
          spot,
          "whatsappBusinessManagerMessagingLimit",
          "whatsapp_business_manager_messaging_limit",
          "current_limit",
          "currentLimit",
          "messagingLimit",
          "messaging_limit_tier",
          "max_daily_conversations_per_business",
        ) ?? deep(spot, "properties", "messaging_limit"),
      ),
      seen: gone ? because("gone", gone) : because("number", speaks),
      connection: gone ? because("coexistence", gone) : null,
      gone_how: gone,
      number_status: gone ? null : speaks,
    },
    raw: spot.value,
  });
}

function speaking(status: ReadValue | null, quality: ReadValue | null): ReadValue | null {
  const isKnown = status && Object.hasOwn(PHONE_STATUSES, status.value);
  const isWorking = ["CONNECTED", "LINKED", "UNKNOWN"].includes(status?.value ?? "");
  if (isKnown && !isWorking) return status;
  const isRated = quality && Object.hasOwn(PHONE_STATUSES, quality.value);
  return isRated && quality.value !== "UNKNOWN" ? quality : isKnown ? status : null;
}

function kindOf(
  speaks: ReadValue | null,
  quality: ReadValue | null,
  event: ReadValue | null,
): SignalKind {
  const kind = STATUS_KINDS[speaks?.value ?? ""];
  if (kind) return kind;
  if (speaks && speaks === quality) return "quality_changed";
  if (event?.value === "FLAGGED" || event?.value === "UNFLAGGED") return "quality_changed";
  return LIMIT_EVENTS.includes(event?.value ?? "") ? "limit_changed" : "informational";
}

/** The event's name for quality carries none: it tells of limits, and of flags in older copies. */
export function readNumberEvent(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const event = readWord(child(spot, "event"));
  const isFlag = event?.value === "FLAGGED";
  return makeSignal(origin, {
    kind: isFlag || event?.value === "UNFLAGGED" ? "quality_changed" : "limit_changed",
    severity: isFlag ? "warning" : "info",
    assets: numberAssets(spot, account),
    values: {
      event,
      limit: readWord(child(spot, "max_daily_conversations_per_business", "current_limit")),
      previous_limit: readWord(child(spot, "old_limit")),
      seen: isFlag ? because("number", event) : null,
      number_status: isFlag ? event : null,
    },
    raw: spot.value,
  });
}

export function readName(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const decision = readWord(child(spot, "decision"));
  const isOpen = ["REJECTED", "DEFERRED"].includes(decision?.value ?? "");
  return makeSignal(origin, {
    kind: "review_decision",
    assets: numberAssets(spot, account),
    values: {
      decision,
      about: because("display_name", decision),
      name: read(child(spot, "requested_verified_name", "requestedVerifiedName")),
      reason: readWord(child(spot, "rejection_reason", "rejectionReason")),
      seen: isOpen ? because("number", decision) : null,
      number_status: isOpen ? because("NAME_REJECTED", decision) : null,
    },
    raw: spot.value,
  });
}

export function readSecurity(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const event = readWord(child(spot, "event"));
  return makeSignal(origin, {
    kind: "security",
    assets: numberAssets(spot, account),
    values: {
      event,
      requester: read(child(spot, "requester")),
      seen: because("strange_activity", event),
    },
    raw: spot.value,
  });
}

function aliased(
  word: ReadValue | null,
  names: Readonly<Record<string, string>>,
): ReadValue | null {
  return word && { ...word, value: names[word.value] ?? word.value };
}

function numberAssets(spot: Spot, account: Spot | null): AssetRef[] {
  const phone = child(
    spot,
    "display_phone_number",
    "displayPhoneNumber",
    "phoneNumber",
    "phone_number",
    "sender",
  );
  const twilio = read(child(spot, "sender_id"))?.value.replace(/^whatsapp:/, "");
  const own = child(spot, "phone_number_id", "phoneNumberId", "id");
  return [
    ...assetByPhone(twilio ? { value: twilio, field: "sender_id" } : phone, own),
    ...assetById("waba", child(spot, "wabaId", "waba_id") ?? account),
  ];
}
