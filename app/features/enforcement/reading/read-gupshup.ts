/**
 * Gupshup: version 3 passes Meta's envelope on, with fields of its own naming such as
 * `account-event`; version 2 has an envelope `{app, timestamp, type, payload}`.
 */
import type { Signal } from "../signal";
import { assetById, assetByPhone, recipient } from "./asset-refs";
import { carriedEvent, type NamedEvent } from "./carried-event";
import { child, items, read, readWord, type Spot } from "./loose-json";
import { makeSignal, type Origin } from "./make-signal";
import { extended, instantAt, keepRaw, originOf, type Provider, text } from "./provider";
import { readAccountEvent } from "./read-account-event";
import { readReview } from "./read-account-state";
import { readChange } from "./read-change";
import { readError } from "./read-errors";
import { readMeta } from "./read-meta";
import { readNumberEvent } from "./read-number";
import { readTemplateCategory, readTemplateStatus } from "./read-template";

const OWN_FIELD = /^(account|template|message|user|billing|system)-event$/;
const OWN_TYPE = /^(account|template|message|user|billing|system)-event$|^message$/;

const fieldsOf = (spot: Spot): string[] =>
  items(child(spot, "entry"))
    .flatMap((entry) => items(child(entry, "changes")))
    .map((change) => text(change, "field"));

const isPassedOn = (spot: Spot): boolean =>
  child(spot, "gs_app_id") !== null || fieldsOf(spot).some((field) => OWN_FIELD.test(field));

const isVersionTwo = (spot: Spot): boolean =>
  OWN_TYPE.test(text(spot, "type")) && child(spot, "payload") !== null && text(spot, "app") !== "";

export const GUPSHUP: Provider = {
  source: "gupshup",
  recognises: (spot) => isPassedOn(spot) || isVersionTwo(spot),
  read: (spot) => {
    if (child(spot, "entry")) return readMeta(spot, "gupshup", readField);
    const origin = originOf("gupshup", spot, instantAt(spot, "timestamp"));
    const value = child(spot, "payload", "value") ?? spot;
    const field = text(spot, "type", "field");
    return readField(value, field, child(spot, "waba_id"), origin);
  },
};

function readField(
  value: Spot,
  field: string,
  account: Spot | null,
  origin: Origin,
  delivered?: ReadonlySet<string>,
): Signal[] {
  const type = text(value, "type");
  if (field === "template-event" || type === "category-update") {
    const isCategory = type === "category-update" || child(value, "category", "oldCategory");
    const readIt =
      isCategory && !child(value, "status", "event") ? readTemplateCategory : readTemplateStatus;
    return [readIt(value, account, origin)];
  }
  if (field === "account-event") return readAccountPart(value, type, account, origin);
  if (field === "user-event") return [readUser(value, type, origin)];
  if (field === "message-event" && type === "failed") return [readFailure(value, origin)];
  if (/^(message(-event)?|billing-event)$/.test(field)) {
    return [makeSignal(origin, { kind: "informational", raw: value.value })];
  }
  return readChange(value, field, account, origin, delivered);
}

const STATUSES: Readonly<Record<string, NamedEvent>> = {
  ACCOUNT_RESTRICTED: { event: "ACCOUNT_RESTRICTION" },
  RESTRICTED: { event: "ACCOUNT_RESTRICTION" },
  ACCOUNT_VIOLATED: { event: "ACCOUNT_VIOLATION" },
  VIOLATED: { event: "ACCOUNT_VIOLATION" },
};

function readAccountPart(
  value: Spot,
  type: string,
  account: Spot | null,
  origin: Origin,
): Signal[] {
  if (type === "review-event") {
    const decision = child(value, "decision", "status")?.value;
    return keepRaw([readReview(extended(value, { decision }), account, origin)], value);
  }
  if (type === "tier-event") return [readNumberEvent(value, account, origin)];
  const status = readWord(child(value, "status"))?.value ?? "";
  if (type === "status-event" || STATUSES[status]) {
    const event = carriedEvent(value, STATUSES[status]);
    return keepRaw([readAccountEvent(event, account, origin)], value);
  }
  const carried = carriedEvent(value, undefined);
  return child(carried, "event")
    ? keepRaw([readAccountEvent(carried, account, origin)], value)
    : readChange(value, "account-event", account, origin);
}

function readUser(value: Spot, type: string, origin: Origin): Signal {
  const kind = type === "opted-out" ? "opt_out" : type === "opted-in" ? "opt_in" : "informational";
  return makeSignal(origin, {
    kind,
    assets: recipient(child(value, "phone")),
    values: { event: read(child(value, "type")) },
    raw: value.value,
  });
}

const readFailure = (value: Spot, origin: Origin): Signal =>
  readError(child(value, "payload") ?? value, origin, {
    assets: [
      ...assetByPhone(child(value, "source")),
      ...assetById("waba", child(value, "waba_id")),
    ],
    to: child(value, "destination"),
    whole: value,
    isSend: true,
    messageId: read(child(value, "gsId", "id")),
  });
