/** What happened to a number: status, quality, limit, name, security. */
import { PHONE_STATUSES } from "~templates/rules/phone-statuses";
import type { AssetRef, ReadValue, Signal, SignalKind } from "../signal";
import { assetById, assetByPhone } from "./asset-refs";
import { child, deep, items, read, readWord, type Spot } from "./loose-json";
import { because, makeSignal, type Origin, unlisted } from "./make-signal";

/** Every quality that is known, and the name it has with Meta. */
const QUALITIES: Readonly<Record<string, string>> = {
  GREEN: "GREEN",
  YELLOW: "YELLOW",
  RED: "RED",
  NA: "NA",
  UNKNOWN: "UNKNOWN",
  HIGH: "GREEN",
  MEDIUM: "YELLOW",
  LOW: "RED",
};
const STATUS_ALIASES: Readonly<Record<string, string>> = {
  ONLINE: "CONNECTED",
  "ONLINE:UPDATING": "CONNECTED",
};
/** Steps of a provider's own set-up (Twilio, Infobip, Alibaba): nothing happened to the number. */
const SETTING_UP = [
  "CREATING",
  "PENDING_VERIFICATION",
  "VERIFYING",
  "TWILIO_REVIEW",
  "DRAFT",
  "STUBBED",
  "REGISTERED",
  "IN_PROGRESS",
];
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
    readWord(child(spot, "quality_rating", "new_quality_rating", "new")) ??
      readWord(deep(spot, "properties", "quality_rating") ?? deep(spot, "quality_score", "score")),
    QUALITIES,
  );
  const before = readWord(child(spot, "previous_quality_rating", "old_quality_rating", "previous"));
  const event = readWord(child(spot, "quality_update_event", "event"));
  const update = readWord(child(spot, "update_event", "event"));
  const gone = /^ACCOUNT_(OFFBOARDED|RECONNECTED)$/.test(update?.value ?? "") ? update : null;
  const unknown = unlisted(status, isStatus);
  const speaks = speaking(status, quality);
  const kind = gone ? "connectivity" : unknown ? "unknown" : kindOf(speaks, quality, before, event);

  return makeSignal(origin, {
    kind,
    assets: numberAssets(spot, account, origin),
    values: {
      status,
      quality,
      event,
      flag: flagOf(event) ?? flagOf(status),
      previous_quality: aliased(before, QUALITIES),
      limit: limitOf(spot),
      offline_reason: offlineReason(spot),
      seen: gone ? because("gone", gone) : because("number", speaks),
      connection: gone ? because("coexistence", gone) : null,
      gone_how: gone,
      number_status: gone ? null : speaks,
    },
    unknowns: [
      unknown,
      unlisted(quality, (value) => Object.hasOwn(QUALITIES, value)),
      offlineReason(spot),
    ],
    raw: spot.value,
  });
}

const isStatus = (status: string): boolean =>
  Object.hasOwn(PHONE_STATUSES, status) || SETTING_UP.includes(status);

const limitOf = (spot: Spot): ReadValue | null =>
  readWord(
    child(
      spot,
      "whatsapp_business_manager_messaging_limit",
      "max_daily_conversations_per_business",
      "business_current_messaging_limit",
      "current_limit",
      "messaging_limit",
      "messaging_limit_tier",
    ) ?? deep(spot, "properties", "messaging_limit"),
  );

/** Why a sender is offline, in its provider's words (Twilio); a working one may still list some. */
function offlineReason(spot: Spot): ReadValue | null {
  if (readWord(child(spot, "status"))?.value !== "OFFLINE") return null;
  const [first] = items(child(spot, "offline_reasons"));
  const code = read(child(first ?? null, "code"));
  const message = read(child(first ?? null, "message"));
  if (!code) return message;
  return { ...code, value: message ? `${code.value} ${message.value}` : code.value };
}

/** A flag for low quality, from the years when there was one. */
const flagOf = (event: ReadValue | null): ReadValue | null =>
  event?.value === "FLAGGED" || event?.value === "UNFLAGGED" ? event : null;

function speaking(status: ReadValue | null, quality: ReadValue | null): ReadValue | null {
  const isKnown = status && Object.hasOwn(PHONE_STATUSES, status.value);
  if (isKnown && !isWorking(status)) return status;
  const isRated = quality && Object.hasOwn(PHONE_STATUSES, quality.value);
  return isRated && quality.value !== "UNKNOWN" ? quality : isKnown ? status : null;
}

const isWorking = (status: ReadValue | null): boolean =>
  status === null || ["CONNECTED", "LINKED", "UNKNOWN"].includes(status.value);

function kindOf(
  speaks: ReadValue | null,
  quality: ReadValue | null,
  before: ReadValue | null,
  event: ReadValue | null,
): SignalKind {
  const kind = STATUS_KINDS[speaks?.value ?? ""];
  if (kind) return kind;
  const isPoor = ["YELLOW", "RED"].includes(quality?.value ?? "");
  const isLimitEvent = event !== null && LIMIT_EVENTS.includes(event.value);
  if (isLimitEvent && !isPoor && !before) return "limit_changed";
  if (speaks && speaks === quality) return "quality_changed";
  if (isLimitEvent) return "limit_changed";
  const isRated = quality && (before || !["UNKNOWN", "NA"].includes(quality.value));
  if (flagOf(event) || (isRated && speaks !== quality && isWorking(speaks)))
    return "quality_changed";
  return "informational";
}

/** The event's name for quality carries none: it tells of limits, and of flags in older copies. */
export function readNumberEvent(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const meta = child(spot, "meta") ?? spot;
  const event = readWord(child(meta, "event"));
  const isFlag = event?.value === "FLAGGED";
  const quality = aliased(readWord(child(spot, "quality_rating")), QUALITIES);
  const isPoor = ["YELLOW", "RED"].includes(quality?.value ?? "");
  return makeSignal(origin, {
    kind: flagOf(event) || isPoor ? "quality_changed" : "limit_changed",
    assets: numberAssets(spot, account, origin),
    values: {
      event,
      flag: flagOf(event),
      quality,
      limit: limitOf(meta),
      previous_limit: readWord(child(meta, "old_limit")),
      seen: isFlag ? because("number", event) : isPoor ? because("number", quality) : null,
      number_status: isFlag ? event : isPoor ? quality : null,
    },
    raw: spot.value,
  });
}

const NAME_DECISIONS = ["APPROVED", "DEFERRED", "PENDING", "REJECTED"];

export function readName(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const decision = readWord(child(spot, "decision"));
  const isOpen = ["REJECTED", "DEFERRED"].includes(decision?.value ?? "");
  return makeSignal(origin, {
    kind: "review_decision",
    assets: numberAssets(spot, account, origin),
    values: {
      decision,
      about: because("display_name", decision),
      name: read(child(spot, "requested_verified_name")),
      reason: readWord(child(spot, "rejection_reason")),
      seen: isOpen ? because("number", decision) : null,
      number_status: isOpen ? because("NAME_REJECTED", decision) : null,
    },
    unknowns: [unlisted(decision, (value) => NAME_DECISIONS.includes(value))],
    raw: spot.value,
  });
}

const SECURITY_EVENTS = ["PIN_CHANGED", "PIN_RESET_REQUEST", "PIN_REQUEST_SUCCESS"];

export function readSecurity(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const event = readWord(child(spot, "event"));
  return makeSignal(origin, {
    kind: "security",
    assets: numberAssets(spot, account, origin),
    values: {
      event,
      requester: read(child(spot, "requester")),
      seen: because("strange_activity", event),
    },
    unknowns: [unlisted(event, (value) => SECURITY_EVENTS.includes(value))],
    raw: spot.value,
  });
}

function aliased(
  word: ReadValue | null,
  names: Readonly<Record<string, string>>,
): ReadValue | null {
  return word && { ...word, value: names[word.value] ?? word.value };
}

/** The id of the record itself is the number's platform id with Meta and YCloud only. */
export function numberAssets(spot: Spot, account: Spot | null, { source }: Origin): AssetRef[] {
  const phone = child(spot, "phone_number", "display_phone_number", "sender");
  const twilio = child(spot, "sender_id");
  const number = read(twilio)?.value.replace(/^whatsapp:/, "");
  const isOwnId = source === "meta" || source === "ycloud";
  const own = child(spot, "phone_number_id") ?? (isOwnId ? child(spot, "id") : null);
  return [
    ...assetByPhone(number ? { value: number, field: twilio?.field ?? "" } : phone, own),
    ...assetById("waba", child(spot, "waba_id") ?? account),
  ];
}
