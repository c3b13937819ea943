/** What the platform says of an account without an event: reviews, alerts, limits, its own state. */
import type { Signal } from "../signal";
import { assetById } from "./asset-refs";
import { child, deep, read, readWord, type Spot } from "./loose-json";
import { because, makeSignal, type Origin, unlisted } from "./make-signal";

const REVIEWS: Readonly<Record<string, string>> = {
  REJECTED: "review_rejected",
  PENDING: "review_pending",
  DEFERRED: "review_pending",
  APPROVED: "review_approved",
  /** The account may not be reviewed more often; said by the account itself, never by an event. */
  LIMIT_REACHED: "review_pending",
};

export function readReview(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const decision = readWord(child(spot, "decision", "account_review_status"));
  const says = REVIEWS[decision?.value ?? ""];
  return makeSignal(origin, {
    kind: "review_decision",
    assets: assetById("waba", child(spot, "waba_id") ?? account),
    values: {
      decision,
      about: because("account", decision),
      seen: says ? because("notice", decision) : null,
      notice_says: says ? because(says, decision) : null,
    },
    unknowns: [unlisted(decision, (value) => Object.hasOwn(REVIEWS, value))],
    raw: spot.value,
  });
}

const ACCOUNT_STATUSES = ["ACTIVE", "PENDING", "RESTRICTED", "DISABLED"];

/** The account as the platform shows it. Working accounts say nothing about an enforcement. */
export function readAccount(spot: Spot, origin: Origin): Signal {
  const status = readWord(child(spot, "status"));
  const account = child(spot, "id");
  const unknown = unlisted(status, (value) => ACCOUNT_STATUSES.includes(value));
  const isHit = status?.value === "DISABLED" || status?.value === "RESTRICTED";
  const review = readReview(spot, account, origin);
  if (!isHit && !unknown) {
    return review.values.decision?.value === "APPROVED"
      ? makeSignal(origin, {
          kind: "informational",
          assets: review.assets,
          values: { decision: review.values.decision, status },
          raw: spot.value,
        })
      : review;
  }
  const says = status?.value === "DISABLED" ? "disabled" : "restricted";
  return makeSignal(origin, {
    kind: unknown ? "unknown" : says === "disabled" ? "disabled" : "restriction_started",
    assets: assetById("waba", account),
    values: {
      status,
      seen: unknown ? null : because("notice", status),
      notice_says: unknown ? null : because(says, status),
      level: because("waba", status),
    },
    unknowns: [unknown],
    raw: spot.value,
  });
}

const ALERT_LEVELS = {
  BUSINESS: "portfolio",
  PHONE_NUMBER: "phone_number",
  WABA: "waba",
  MESSAGING_ACCOUNT: "messaging_account",
  WAAC: "waac",
} as const;
const ALERTS =
  /^(INCREASED_CAPABILITIES_ELIGIBILITY_(DEFERRED|FAILED|NEED_MORE_INFO)|OBA_APPROVED|OBA_REJECTED|PROFILE_PICTURE_LOST)$/;

/** Alerts speak of limits, the profile and the official badge; never of bans, however severe. */
export function readAlert(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const alert = child(spot, "alert_info") ?? spot;
  const type = readWord(child(alert, "alert_type"));
  const entity = readWord(child(spot, "entity_type"))?.value ?? "";
  const level = ALERT_LEVELS[entity as keyof typeof ALERT_LEVELS];
  const own = level ? assetById(level, child(spot, "entity_id")) : [];
  const isAccountNamed = own.some(({ kind }) => kind === "waba");
  return makeSignal(origin, {
    kind: "informational",
    assets: [...own, ...(isAccountNamed ? [] : assetById("waba", account))],
    values: {
      alert: type,
      description: read(child(alert, "alert_description")),
      status: readWord(child(alert, "alert_status")),
      alert_severity: readWord(child(alert, "alert_severity")),
    },
    unknowns: [unlisted(type, (value) => ALERTS.test(value))],
    raw: spot.value,
  });
}

/** Numbers and tier names alike. An answer carries the id of the node it was asked of. */
export function readLimit(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const limit = readWord(
    child(
      spot,
      "max_daily_conversations_per_business",
      "whatsapp_business_manager_messaging_limit",
      "max_daily_conversation_per_phone",
    ) ?? deep(spot, "properties", "messaging_limit"),
  );
  return makeSignal(origin, {
    kind: "limit_changed",
    assets: assetById("waba", child(spot, "waba_id") ?? account),
    values: { limit },
    raw: spot.value,
  });
}
