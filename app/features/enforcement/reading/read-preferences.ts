/** What people decided about marketing messages. */
import type { Signal, SignalKind } from "../signal";
import { assetById, assetByPhone, recipient } from "./asset-refs";
import { child, items, read, readWord, type Spot } from "./loose-json";
import { makeSignal, type Origin } from "./make-signal";
import { businessNumber } from "./read-errors";
import { readInstant } from "./read-instant";

const KINDS: Readonly<Record<string, SignalKind>> = {
  STOP: "opt_out",
  RESUME: "opt_in",
  SIGNUP: "opt_in",
};

export function readPreferences(spot: Spot, account: Spot | null, origin: Origin): Signal[] {
  return items(child(spot, "user_preferences")).map((preference) =>
    readPreference(preference, account, origin, spot),
  );
}

/** `whole` holds the number that was written to, where the preference itself does not. */
export function readPreference(
  spot: Spot,
  account: Spot | null,
  origin: Origin,
  whole: Spot = spot,
): Signal {
  const value = readWord(child(spot, "value"));
  const at = readInstant(read(child(spot, "timestamp"))?.value);
  const contact = child(spot, "wa_id", "contact_phone_number");
  const kind = KINDS[value?.value ?? ""] ?? "unknown";
  return makeSignal(
    { ...origin, happenedAt: at ?? origin.happenedAt },
    {
      kind,
      assets: [
        ...recipient(contact),
        ...assetByPhone(child(spot, "business_phone_number"), child(spot, "business_phone_id")),
        ...businessNumber(whole, null),
        ...assetById("waba", child(spot, "waba_id") ?? account),
      ],
      values: {
        value,
        contact: read(contact),
        category: read(child(spot, "category")),
        detail: read(child(spot, "detail")),
      },
      unknowns: [kind === "unknown" ? value : null],
      raw: spot.value,
    },
  );
}
