/**
 * One change, recognised by what it holds rather than by its name: samples carry wrong field names,
 * and values are pasted without their envelope.
 */
import { assetById } from "./asset-refs";
import { child, items, read, readWord, type Spot } from "./loose-json";
import { because, makeSignal, type Origin } from "./make-signal";
import { readAccountEvent } from "./read-account-event";
import { readError, readStatuses } from "./read-errors";
import { readHealth } from "./read-health";
import { readInstant } from "./read-instant";
import { readName, readNumber, readNumberEvent, readSecurity } from "./read-number";
import { readTemplateCategory, readTemplateQuality, readTemplateStatus } from "./read-template";
import type { Signal } from "./signal";

const NUMBER_EVENTS = /^(ONBOARDING|THROUGHPUT_UPGRADE|FLAGGED|UNFLAGGED|UPGRADE|DOWNGRADE)$/;
const SECURITY_EVENTS = /^PIN_/;
const REVIEWS: Readonly<Record<string, string>> = {
  REJECTED: "review_rejected",
  PENDING: "review_pending",
  DEFERRED: "review_pending",
  APPROVED: "review_approved",
};

export function readChange(
  spot: Spot,
  field: string,
  account: Spot | null,
  origin: Origin,
): Signal[] {
  const has = (...names: string[]) => child(spot, ...names) !== null;
  const event = readWord(child(spot, "event"))?.value ?? "";

  if (has("statuses")) return readStatuses(spot, account, origin);
  if (has("user_preferences")) return readPreferences(spot, account, origin);
  if (has("health_status") || has("entities")) return [readHealth(spot, origin)];
  if (has("error")) return [readError(child(spot, "error") ?? spot, origin, [], spot)];
  if (has("new_quality_score", "quality_score") || holdsNewScore(spot)) {
    return [readTemplateQuality(spot, account, origin)];
  }
  if (has("correct_category") || (has("previous_category") && has("new_category"))) {
    return [readTemplateCategory(spot, account, origin)];
  }
  if (has("message_template_id", "message_template_name", "templateId", "templateName")) {
    return [readTemplateStatus(spot, account, origin)];
  }
  if (has("requested_verified_name")) return [readName(spot, account, origin)];
  if (SECURITY_EVENTS.test(event)) return [readSecurity(spot, account, origin)];
  if (NUMBER_EVENTS.test(event)) return [readNumberEvent(spot, account, origin)];
  if (has("alert_info", "alert_type")) return [readAlert(spot, account, origin)];
  if (has("max_daily_conversations_per_business", "max_daily_conversation_per_phone")) {
    return [readLimit(spot, account, origin)];
  }
  if (has("decision")) return [readReview(spot, account, origin)];
  if (isAccountEvent(spot)) return [readAccountEvent(spot, account, origin)];
  if (has("account_review_status")) return [readAccount(spot, origin)];
  if (has("quality_rating", "display_phone_number", "qualityRating", "new_quality_rating")) {
    return [readNumber(spot, account, origin)];
  }
  if (has("whatsapp_business_manager_messaging_limit")) return [readLimit(spot, account, origin)];
  if (has("messages") || field === "messages") {
    return [makeSignal(origin, { kind: "informational", raw: spot.value })];
  }
  return [
    makeSignal(origin, {
      kind: "unknown",
      assets: assetById("waba", account),
      raw: spot.value,
    }),
  ];
}

const holdsNewScore = (spot: Spot): boolean =>
  child(child(spot, "meta"), "newQualityScore", "new_quality_score") !== null;

const isAccountEvent = (spot: Spot): boolean =>
  child(
    spot,
    "event",
    "updateEvent",
    "restriction_info",
    "restrictionInfo",
    "restrictions",
    "violation_info",
    "violationInfo",
    "violationType",
    "ban_info",
    "banInfo",
    "banState",
  ) !== null;

export function readReview(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const decision = readWord(
    child(spot, "decision", "accountReviewStatus", "account_review_status"),
  );
  const says = REVIEWS[decision?.value ?? ""];
  const isRejected = decision?.value === "REJECTED";
  return makeSignal(origin, {
    kind: "review_decision",
    severity: isRejected ? "critical" : "info",
    assets: assetById("waba", account),
    values: {
      decision,
      about: because("account", decision),
      seen: says ? because("notice", decision) : null,
      notice_says: says ? because(says, decision) : null,
    },
    raw: spot.value,
  });
}

/** The account as the platform shows it. Working accounts say nothing about an enforcement. */
function readAccount(spot: Spot, origin: Origin): Signal {
  const status = readWord(child(spot, "status"));
  const says = status?.value === "DISABLED" ? "disabled" : "restricted";
  const account = child(spot, "id");
  if (status?.value !== "DISABLED" && status?.value !== "RESTRICTED") {
    const review = readReview(spot, account, origin);
    return review.values.decision?.value === "APPROVED"
      ? { ...review, kind: "informational", values: { decision: review.values.decision } }
      : review;
  }
  return makeSignal(origin, {
    kind: says === "disabled" ? "disabled" : "restriction_started",
    assets: assetById("waba", account),
    values: {
      status,
      seen: because("notice", status),
      notice_says: because(says, status),
      level: because("waba", status),
    },
    raw: spot.value,
  });
}

/** Alerts speak of limits, the profile and the official badge; never of bans. */
function readAlert(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const alert = child(spot, "alert_info") ?? spot;
  const isPortfolio = readWord(child(spot, "entity_type"))?.value === "BUSINESS";
  return makeSignal(origin, {
    kind: "informational",
    assets: [
      ...(isPortfolio ? assetById("portfolio", child(spot, "entity_id")) : []),
      ...assetById("waba", account),
    ],
    values: {
      alert: readWord(child(alert, "alert_type")),
      description: read(child(alert, "alert_description")),
      status: readWord(child(alert, "alert_status")),
    },
    raw: spot.value,
  });
}

function readLimit(spot: Spot, account: Spot | null, origin: Origin): Signal {
  return makeSignal(origin, {
    kind: "limit_changed",
    assets: assetById("waba", account),
    values: {
      limit: readWord(
        child(
          spot,
          "max_daily_conversations_per_business",
          "whatsapp_business_manager_messaging_limit",
          "max_daily_conversation_per_phone",
        ),
      ),
    },
    raw: spot.value,
  });
}

function readPreferences(spot: Spot, account: Spot | null, origin: Origin): Signal[] {
  return items(child(spot, "user_preferences")).map((preference) =>
    readPreference(preference, account, origin),
  );
}

export function readPreference(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const value = readWord(child(spot, "value"));
  const at = readInstant(read(child(spot, "timestamp"))?.value);
  return makeSignal(
    { ...origin, happenedAt: at ?? origin.happenedAt },
    {
      kind:
        value?.value === "STOP"
          ? "opt_out"
          : ["RESUME", "SIGNUP"].includes(value?.value ?? "")
            ? "opt_in"
            : "unknown",
      assets: assetById("waba", child(spot, "wabaId") ?? account),
      values: {
        value,
        contact: read(child(spot, "wa_id", "contactPhoneNumber")),
        category: read(child(spot, "category")),
        detail: read(child(spot, "detail")),
      },
      raw: spot.value,
    },
  );
}
