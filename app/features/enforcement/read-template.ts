/** What happened to a template: its status, quality or category. */
import { TEMPLATE_STATUSES } from "~templates/rules/template-statuses";
import { NOT_STATED } from "~templates/rules/triage-questions";
import { assetById } from "./asset-refs";
import { child, deep, read, readWord, type Spot } from "./loose-json";
import { because, makeSignal, type Origin } from "./make-signal";
import { readInstant } from "./read-instant";
import type { AssetRef, ReadValue, Signal, SignalKind } from "./signal";

const KINDS: Readonly<Record<string, SignalKind>> = {
  APPROVED: "template_approved",
  REJECTED: "template_rejected",
  PAUSED: "template_paused",
  FLAGGED: "template_flagged",
  DISABLED: "template_disabled",
  REINSTATED: "template_reinstated",
};
const PAUSES: Readonly<Record<string, string>> = {
  FIRST_PAUSE: "first",
  SECOND_PAUSE: "second",
  RATE_LIMITING_PAUSE: "pacing",
};
const POOR = ["YELLOW", "RED"];

export function readTemplateStatus(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const meta = child(spot, "meta") ?? spot;
  const status = readWord(
    child(spot, "event", "statusUpdateEvent") ?? child(meta, "status") ?? child(spot, "status"),
  );
  const other = child(meta, "other_info", "otherInfo");
  const title = readWord(child(other, "title"));
  const rejection = child(meta, "rejection_info", "rejectionInfo");
  const date = read(
    deep(meta, "disable_info", "disable_date") ??
      deep(meta, "disableInfo", "disableDate") ??
      child(meta, "disableDate", "disable_date"),
  );
  const disableOn = readInstant(date?.value)?.toISOString() ?? NOT_STATED;
  const isFlagged = status?.value === "FLAGGED";

  return makeSignal(origin, {
    kind: KINDS[status?.value ?? ""] ?? (status ? "informational" : "unknown"),
    assets: templateAssets(spot, account),
    remediation: read(child(rejection, "recommendation"))?.value ?? null,
    values: {
      status,
      reason: readWord(child(meta, "reason")),
      rejection: read(child(rejection, "reason")),
      title,
      description: read(child(other, "description")),
      category: category(spot),
      disable_on: date,
      seen: because("template", status),
      template_status: known(status),
      pause_kind: because(
        PAUSES[title?.value ?? ""] ?? "",
        PAUSES[title?.value ?? ""] ? title : null,
      ),
      disable_date: isFlagged ? because(disableOn, date ?? status) : null,
    },
    raw: spot.value,
  });
}

export function readTemplateQuality(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const meta = child(spot, "meta") ?? spot;
  const now = readWord(
    child(meta, "new_quality_score", "newQualityScore") ??
      child(spot, "qualityRating") ??
      deep(spot, "quality_score", "score"),
  );
  const isPoor = POOR.includes(now?.value ?? "");
  return makeSignal(origin, {
    kind: "quality_changed",
    severity: isPoor ? "warning" : "info",
    assets: templateAssets(spot, account),
    values: {
      quality: now,
      previous_quality: readWord(child(meta, "previous_quality_score", "previousQualityScore")),
      seen: isPoor ? because("template", now) : null,
      template_status: isPoor ? because("LOW_QUALITY", now) : null,
    },
    raw: spot.value,
  });
}

/**
 * Announced: `new_category` is the present one and `correct_category` what it will become.
 * Done: `previous_category` and `new_category`.
 */
export function readTemplateCategory(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const correct = readWord(child(spot, "correct_category", "correctCategory"));
  const previous = readWord(child(spot, "previous_category", "previousCategory"));
  const next = correct ?? readWord(child(spot, "new_category", "newCategory", "category"));
  const at = read(child(spot, "category_update_timestamp", "categoryUpdateTimestamp"));
  const effective = readInstant(at?.value);
  const isAuthentication = correct?.value === "AUTHENTICATION";
  return makeSignal(origin, {
    kind: correct ? "template_recategorise_pending" : "template_recategorised",
    assets: templateAssets(spot, account),
    values: {
      category: next,
      previous_category:
        previous ?? (correct ? readWord(child(spot, "new_category", "category")) : null),
      category_update_at: effective ? because(effective.toISOString(), at) : null,
      seen: because("template", next),
      template_status: because(isAuthentication ? "JUDGED_AUTHENTICATION" : "RECATEGORISED", next),
    },
    raw: spot.value,
  });
}

const category = (spot: Spot): ReadValue | null =>
  readWord(child(spot, "message_template_category", "category"));

/** A status that nobody told us about is no answer. */
const known = (status: ReadValue | null): ReadValue | null =>
  status && Object.hasOwn(TEMPLATE_STATUSES, status.value) ? status : null;

function templateAssets(spot: Spot, account: Spot | null): AssetRef[] {
  const id = child(spot, "message_template_id", "officialTemplateId", "templateId");
  const name = child(spot, "message_template_name", "templateName", "name");
  const own = child(spot, "quality_score") ? child(spot, "id") : null;
  return [
    ...assetById("template", id ?? own, name),
    ...assetById("waba", child(spot, "wabaId", "waba_id") ?? account),
  ];
}
