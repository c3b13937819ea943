/** What happened to a template: its status, quality or category. */
import { TEMPLATE_STATUSES } from "~templates/rules/template-statuses";
import { NOT_STATED } from "~templates/rules/triage-questions";
import type { AssetRef, ReadValue, Signal, SignalKind } from "../signal";
import { assetById } from "./asset-refs";
import { child, deep, read, readWord, type Spot } from "./loose-json";
import { because, makeSignal, type Origin, unlisted } from "./make-signal";
import { readInstant } from "./read-instant";

const KINDS: Readonly<Record<string, SignalKind>> = {
  APPROVED: "template_approved",
  UNPAUSED: "template_reinstated",
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
const QUALITIES = ["GREEN", "YELLOW", "RED", "UNKNOWN"];
/** No event value is documented for the end of a pause, only this title. */
const UNPAUSE = "UNPAUSE";

export function readTemplateStatus(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const meta = child(spot, "meta") ?? spot;
  const status = readWord(
    child(spot, "event", "status_update_event") ?? child(meta, "status") ?? child(spot, "status"),
  );
  const other = child(meta, "other_info");
  const title = readWord(child(other, "title"));
  const rejection = child(meta, "rejection_info");
  const date = read(deep(meta, "disable_info", "disable_date") ?? child(meta, "disable_date"));
  const disableOn = readInstant(date?.value)?.toISOString() ?? NOT_STATED;
  const isFlagged = status?.value === "FLAGGED";
  const kind = statusKind(status, title);

  return makeSignal(origin, {
    kind,
    assets: templateAssets(spot, account, origin),
    remediation: read(child(rejection, "recommendation"))?.value ?? null,
    values: {
      status,
      reason: readWord(child(meta, "reason", "rejected_reason")),
      rejection: read(child(rejection, "reason")),
      title,
      description: read(child(other, "description") ?? child(meta, "description")),
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
    unknowns: [kind === "unknown" ? status : null],
    raw: spot.value,
  });
}

/** An event that is not in the list is unknown, unless its title says that a pause is over. */
function statusKind(status: ReadValue | null, title: ReadValue | null): SignalKind {
  const kind = KINDS[status?.value ?? ""];
  if (kind) return kind;
  if (title?.value === UNPAUSE) return "template_reinstated";
  return known(status) ? "informational" : "unknown";
}

export function readTemplateQuality(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const meta = child(spot, "meta") ?? spot;
  const now = readWord(
    child(meta, "new_quality_score") ??
      child(spot, "quality_rating") ??
      deep(spot, "quality_score", "score") ??
      child(spot, "quality_score"),
  );
  const isPoor = POOR.includes(now?.value ?? "");
  return makeSignal(origin, {
    kind: "quality_changed",
    assets: templateAssets(spot, account, origin),
    values: {
      quality: now,
      previous_quality: readWord(child(meta, "previous_quality_score")),
      seen: isPoor ? because("template", now) : null,
      template_status: isPoor ? because("LOW_QUALITY", now) : null,
    },
    unknowns: [unlisted(now, (value) => QUALITIES.includes(value))],
    raw: spot.value,
  });
}

/**
 * Announced: `new_category` is the present one and `correct_category` what it will become.
 * Done: `previous_category` and `new_category`.
 */
export function readTemplateCategory(spot: Spot, account: Spot | null, origin: Origin): Signal {
  const meta = child(spot, "meta") ?? spot;
  const correct = readWord(child(meta, "correct_category"));
  const previous = readWord(child(meta, "previous_category", "old_category"));
  const next = correct ?? readWord(child(meta, "new_category") ?? child(spot, "category"));
  const at = read(child(meta, "category_update_timestamp"));
  const effective = readInstant(at?.value);
  const isAuthentication = correct?.value === "AUTHENTICATION";
  return makeSignal(origin, {
    kind: correct ? "template_recategorise_pending" : "template_recategorised",
    assets: templateAssets(spot, account, origin),
    values: {
      category: next,
      previous_category:
        previous ??
        (correct ? readWord(child(meta, "new_category") ?? child(spot, "category")) : null),
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

/** The id of the record itself is the template's with Meta; Gupshup knows templates by an id of its own. */
function templateAssets(spot: Spot, account: Spot | null, { source }: Origin): AssetRef[] {
  const isOwnId = source === "meta" || source === "gupshup";
  const id = child(spot, "message_template_id", "official_template_id", "template_id");
  const name = child(spot, "message_template_name", "template_name", "element_name", "name");
  return [
    ...assetById("template", id ?? (isOwnId ? child(spot, "id") : null), name),
    ...assetById("waba", child(spot, "waba_id") ?? account),
  ];
}
