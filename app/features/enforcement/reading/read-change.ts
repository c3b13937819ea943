/**
 * One change, recognised by what it holds rather than by its name: samples carry wrong field names,
 * and values are pasted without their envelope.
 */
import type { Signal } from "../signal";
import { child, items, readWord, type Spot } from "./loose-json";
import { makeSignal, type Origin } from "./make-signal";
import { readAccountEvent } from "./read-account-event";
import { readAccount, readAlert, readLimit, readReview } from "./read-account-state";
import { businessNumber, readError, readStatuses } from "./read-errors";
import { readHealth } from "./read-health";
import { readName, readNumber, readNumberEvent, readSecurity } from "./read-number";
import { readPreferences } from "./read-preferences";
import { readTemplateCategory, readTemplateQuality, readTemplateStatus } from "./read-template";

const NUMBER_EVENTS = /^(ONBOARDING|THROUGHPUT_UPGRADE|FLAGGED|UNFLAGGED|UPGRADE|DOWNGRADE)$/;
const SECURITY_EVENTS = /^PIN_/;
const PHONE_LIMITS = ["max_phone_numbers_per_business", "max_phone_numbers_per_waba"];
/** Fields that say nothing about an enforcement, whatever they hold. */
const OUT_OF_SCOPE = [
  "message_template_components_update",
  "partner_solutions",
  "payment_configuration_update",
  "history",
  "smb_app_state_sync",
  "smb_message_echoes",
  "automatic_events",
];

export function readChange(
  spot: Spot,
  field: string,
  account: Spot | null,
  origin: Origin,
  delivered: ReadonlySet<string> = new Set(),
): Signal[] {
  const has = (...names: string[]) => child(spot, ...names) !== null;
  const inMeta = (...names: string[]) => child(child(spot, "meta"), ...names) !== null;
  const event = readWord(child(spot, "event") ?? child(child(spot, "meta"), "event"))?.value ?? "";

  if (OUT_OF_SCOPE.includes(field) && !event) return [readQuiet(spot, account, origin)];
  if (has("statuses")) return readStatuses(spot, account, origin, delivered);
  if (has("user_preferences")) return readPreferences(spot, account, origin);
  if (has("health_status") || has("entities")) return readHealthAnswer(spot, account, origin);
  if (has("error")) {
    const error = child(spot, "error") ?? spot;
    return [readError(error, origin, { assets: [], whole: spot })];
  }
  const isNumberEvent = NUMBER_EVENTS.test(event);
  const isNode = has("display_phone_number") && has("verified_name", "quality_rating");
  if (isNode && !isNumberEvent) return [readNumber(spot, account, origin)];
  if (has("new_quality_score", "quality_score") || inMeta("new_quality_score")) {
    return [readScored(spot, account, origin)];
  }
  if (has("correct_category") || inMeta("correct_category", "new_category") || isCategory(has)) {
    return [readTemplateCategory(spot, account, origin)];
  }
  const isListedTemplate = has("name") && has("language") && has("status", "components");
  if (isListedTemplate || has("message_template_id", "message_template_name", "template_id")) {
    return [readTemplateStatus(spot, account, origin)];
  }
  if (has("requested_verified_name")) return [readName(spot, account, origin)];
  if (SECURITY_EVENTS.test(event) || field === "security") {
    return [readSecurity(spot, account, origin)];
  }
  if (isNumberEvent) return [readNumberEvent(spot, account, origin)];
  if (has("alert_info", "alert_type")) return [readAlert(spot, account, origin)];
  if (has("max_daily_conversations_per_business", "max_daily_conversation_per_phone")) {
    return [readLimit(spot, account, origin)];
  }
  if (has("decision")) return [readReview(spot, account, origin)];
  if (isAccountEvent(spot)) return [readAccountEvent(spot, account, origin)];
  if (has("account_review_status")) return [readAccount(spot, origin)];
  if (has("quality_rating", "display_phone_number", "new_quality_rating")) {
    return [readNumber(spot, account, origin)];
  }
  if (has("whatsapp_business_manager_messaging_limit", ...PHONE_LIMITS)) {
    return [readLimit(spot, account, origin)];
  }
  if (has("messages", "contacts", "errors") && (has("messaging_product") || field === "messages")) {
    return readMessages(spot, account, origin);
  }
  if (items(child(spot, "errors")).some((error) => child(error, "code"))) {
    return readRefusals(spot, account, origin);
  }
  return [
    makeSignal(origin, {
      kind: "unknown",
      assets: businessNumber(spot, account),
      values: { field: field ? { value: field, field: "field" } : null },
      unknowns: [field ? { value: field, field: "field" } : null],
      raw: spot.value,
    }),
  ];
}

const readQuiet = (spot: Spot, account: Spot | null, origin: Origin): Signal =>
  makeSignal(origin, {
    kind: "informational",
    assets: businessNumber(spot, account),
    raw: spot.value,
  });

/** A category that was changed: the old one beside the new. */
const isCategory = (has: (...names: string[]) => boolean): boolean =>
  has("previous_category", "old_category") && has("new_category");

/** A list of templates tells status and score together; the status speaks unless all is well. */
function readScored(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const status = readWord(child(spot, "status"))?.value ?? "";
  const isListed = child(spot, "name") !== null && status !== "" && status !== "APPROVED";
  return isListed
    ? readTemplateStatus(spot, account, origin)
    : readTemplateQuality(spot, account, origin);
}

/** An answer may tell the state of the number or account itself beside its health. */
function readHealthAnswer(spot: Spot, account: Spot | null, origin: Origin): Signal[] {
  const health = readHealth(spot, origin);
  const isNumber = child(spot, "quality_rating", "display_phone_number") !== null;
  const isAccount = child(spot, "account_review_status") !== null;
  const beside = isNumber
    ? [readNumber(spot, account, origin)]
    : isAccount
      ? [readAccount(spot, origin)]
      : [];
  return [health, ...beside.filter(({ kind }) => kind !== "informational")];
}

/** What customers wrote, and sends that were accepted: neither says anything about an enforcement. */
function readMessages(spot: Spot, account: Spot | null, origin: Origin): Signal[] {
  if (child(spot, "errors")) return readRefusals(spot, account, origin);
  const assets = businessNumber(spot, account);
  const [first] = items(child(spot, "messages"));
  return [
    makeSignal(origin, {
      kind: "informational",
      assets,
      values: { message_status: readWord(child(first ?? null, "message_status")) },
      raw: spot.value,
    }),
  ];
}

/** Errors that stand alone, one line each: nothing was sent, or nothing could be. */
const readRefusals = (spot: Spot, account: Spot | null, origin: Origin): Signal[] =>
  items(child(spot, "errors")).map((error) =>
    readError(error, origin, { assets: businessNumber(spot, account), whole: spot, isSend: true }),
  );

const isAccountEvent = (spot: Spot): boolean =>
  child(
    spot,
    "event",
    "update_event",
    "restriction_info",
    "restrictions",
    "violation_info",
    "violation_type",
    "ban_info",
    "ban_state",
    "waba_ban_state",
  ) !== null;
