/** 360dialog: partner events, and the health answer of its own API (360). */
import type { Signal } from "../signal";
import { child, items, read, readWord, type Spot } from "./loose-json";
import { makeSignal } from "./make-signal";
import { extended, instantAt, keepRaw, originOf, text } from "./provider";
import { readAccountEvent } from "./read-account-event";
import { readHealth } from "./read-health";

const ENFORCEMENT = /^account_(violation|restriction|disabled?|update)$/;
const ONBOARDING = /^(client|channel|phone_number|partner)_[a-z_]+$/;

const nameOf = (spot: Spot): string => text(spot, "event", "type", "field");

export const recognisesDialog = (spot: Spot): boolean =>
  isHealth(spot) || isPartnerEvent(spot, ENFORCEMENT) || isPartnerEvent(spot, ONBOARDING);

/** Partner events stand alone: Meta's changes, which share a name, carry an event inside. */
const isPartnerEvent = (spot: Spot, names: RegExp): boolean => {
  const isNamed = names.test(text(spot, "event", "type"));
  const value = child(spot, "value");
  const isField = names.test(text(spot, "field")) && value !== null && !child(value, "event");
  return isNamed || (isField && text(spot, "field") !== "account_update");
};

/**
 * The same body as the Graph API's, which always names the node that was asked and its app.
 * 360dialog's documented answer names neither.
 */
function isHealth(spot: Spot): boolean {
  const health = child(spot, "health_status");
  if (!health || child(spot, "id")) return false;
  const types = items(child(health, "entities")).map(
    (entity) => readWord(child(entity, "entity_type"))?.value,
  );
  return types.length > 0 && !types.includes("APP") && !types.includes("MESSAGE_TEMPLATE");
}

export function readDialog(spot: Spot): Signal[] {
  const at = instantAt(spot, "timestamp", "time", "created_at");
  const origin = originOf("360dialog", spot, at, text(spot, "id"));
  if (isHealth(spot)) return [readHealth(spot, origin)];
  const name = nameOf(spot);
  if (!ENFORCEMENT.test(name)) {
    const event = read(child(spot, "event", "type", "field"));
    return [makeSignal(origin, { kind: "informational", values: { event }, raw: spot.value })];
  }
  const value = child(spot, "value", "data", "payload") ?? spot;
  const own = readWord(child(value, "event"))?.value;
  const event = own && own !== name.toUpperCase() ? own : name.toUpperCase();
  const account = child(value, "waba_id", "waba_account_id") ?? child(spot, "waba_id");
  return keepRaw([readAccountEvent(extended(value, { event }), account, origin)], spot);
}
