/** Kapso v2: events of its own naming, one or a batch, around what Meta said (KAP). */
import type { ReadValue, Signal } from "../signal";
import { assetByPhone } from "./asset-refs";
import { carriedEvent, type NamedEvent } from "./carried-event";
import { child, deep, isRecord, items, read, type Spot } from "./loose-json";
import { makeSignal, type Origin } from "./make-signal";
import { extended, instantAt, keepRaw, originOf, type Provider, text } from "./provider";
import { readAccountEvent } from "./read-account-event";
import { readChange } from "./read-change";
import { readNumber } from "./read-number";

/** What a name says where the body says nothing. */
const NAMES: Readonly<Record<string, NamedEvent>> = {
  "whatsapp.account.restricted": { event: "ACCOUNT_RESTRICTION" },
  "whatsapp.account.violation": { event: "ACCOUNT_VIOLATION" },
  "whatsapp.account.disabled": { event: "DISABLED_UPDATE", state: "DISABLE" },
  "whatsapp.account.reinstated": { event: "DISABLED_UPDATE", state: "REINSTATE" },
  "whatsapp.account.deleted": { event: "ACCOUNT_DELETED" },
  "whatsapp.phone_number.offboarded": { event: "ACCOUNT_OFFBOARDED" },
  "whatsapp.phone_number.reconnected": { event: "ACCOUNT_RECONNECTED" },
  "whatsapp.phone_number.disconnected": { event: "PARTNER_REMOVED" },
};
const QUIET =
  /^whatsapp\.(message|conversation|config|contact\.identity_changed|phone_number\.created)/;

const isEvent = (spot: Spot): boolean =>
  /^whatsapp\./.test(text(spot, "event")) || /^whatsapp\./.test(text(spot, "type")) || isBare(spot);

/** The name of the event travels in a header as well; a body may come without it. */
const isBare = (spot: Spot): boolean =>
  child(spot, "business_account_id") !== null && deep(spot, "source", "event") !== null;
const batchOf = (spot: Spot): Spot[] =>
  items(child(spot, "data")).filter((each) => isRecord(each.value));

export const KAPSO: Provider = {
  source: "kapso",
  recognises: (spot) =>
    isEvent(spot) || child(spot, "batch")?.value === true || batchOf(spot).some(isEvent),
  read: (spot) => (isEvent(spot) ? readOne(spot) : items(child(spot, "data")).flatMap(readOne)),
};

function readOne(spot: Spot): Signal[] {
  const at = instantAt(spot, "occurred_at", "timestamp", "created_at");
  const origin = originOf("kapso", spot, at, text(spot, "id"));
  const name = read(child(spot, "event", "type"));
  const body = child(spot, "data", "payload") ?? spot;
  const account = child(body, "business_account_id", "waba_id");
  const topic = name?.value ?? "";
  if (topic === "whatsapp.phone_number.deleted") {
    return keepRaw([readNumber(extended(body, { status: "DELETED" }), account, origin)], spot);
  }
  if (NAMES[topic] || /^whatsapp\.account\./.test(topic) || isBare(spot)) {
    return keepRaw([readAccountEvent(carriedEvent(body, NAMES[topic]), account, origin)], spot);
  }
  const statuses = deep(body, "message", "kapso", "statuses") ?? child(body, "statuses");
  if (topic === "whatsapp.message.failed" && statuses) {
    return keepRaw(
      readChange(extended(body, { statuses: statuses.value }), "", account, origin),
      spot,
    );
  }
  return [QUIET.test(topic) ? quiet(spot, body, name, origin) : unknown(spot, name, origin)];
}

const quiet = (spot: Spot, body: Spot, name: ReadValue | null, origin: Origin): Signal =>
  makeSignal(origin, {
    kind: "informational",
    assets: assetByPhone(null, child(body, "phone_number_id")),
    values: { event: name },
    raw: spot.value,
  });

const unknown = (spot: Spot, name: ReadValue | null, origin: Origin): Signal =>
  makeSignal(origin, {
    kind: "unknown",
    values: { event: name },
    unknowns: [name],
    raw: spot.value,
  });
