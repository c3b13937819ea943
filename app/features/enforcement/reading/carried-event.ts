/**
 * Some providers name their events themselves and carry Meta's inside. Where the two disagree, what
 * is carried decides: Meta's own name, a ban state, restrictions, a violation. The name around it
 * speaks only where none of them does.
 */

import { META_EVENTS } from "./account-event";
import { child, deep, items, readWord, type Spot } from "./loose-json";
import { extended } from "./provider";
import { holdsRestriction } from "./read-restrictions";

/** Meta's event for a provider's name, and the ban state that the name implies. */
export type NamedEvent = { event: string; state?: "DISABLE" | "REINSTATE" };

const BAN_WORDS = ["SCHEDULE_FOR_DISABLE", "DISABLE", "REINSTATE"];
const EVENT_PLACES = ["event", "meta_event", "account_event", "event_name", "status", "type"];

/** `body` as Meta would have sent it. */
export function carriedEvent(body: Spot, named: NamedEvent | undefined): Spot {
  const event = metaEvent(body);
  const state = banState(body);
  if (state) return extended(body, { event: event ?? "DISABLED_UPDATE", banState: state });
  if (event && event !== "DISABLED_UPDATE") return extended(body, { event });
  if (holdsRestriction(child(body, "restrictions", "restriction_info"))) {
    return extended(body, { event: "ACCOUNT_RESTRICTION" });
  }
  if (child(body, "violation", "violation_info", "violation_type")) {
    const isBan = named?.event === "DISABLED_UPDATE";
    return extended(body, { event: isBan ? "ACCOUNT_VIOLATION" : named?.event });
  }
  return extended(body, { event: named?.event ?? event, banState: named?.state });
}

function metaEvent(body: Spot): string | undefined {
  const places = [
    deep(body, "source", "event"),
    deep(body, "meta", "event"),
    ...EVENT_PLACES.map((name) => child(body, name)),
  ];
  return places
    .map((place) => readWord(place)?.value)
    .find((word) => META_EVENTS.includes(word ?? ""));
}

/** Wherever the body says it, and wherever it is said of a ban. A list of several states says nothing. */
function banState(body: Spot): string | undefined {
  const said = readWord(
    deep(body, "ban_info", "waba_ban_state") ??
      deep(body, "ban", "state") ??
      child(body, "waba_ban_state", "ban_state"),
  )?.value;
  if (said && META_EVENTS.includes(said)) return said;
  const words = [
    ...EVENT_PLACES.map((name) => child(body, name)),
    child(body, "restriction_type", "reason", "action", "state"),
    ...items(child(body, "restrictions", "restriction_info")).map(
      (entry) => child(entry, "restriction_type", "type") ?? entry,
    ),
  ].map((place) => readWord(place)?.value ?? "");
  return words.find((word) => BAN_WORDS.includes(word));
}
