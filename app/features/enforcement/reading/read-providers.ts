/** The providers' envelopes. Inside, all of them repeat Meta's event under other names. */
import type { Signal } from "../signal";
import { assetByPhone } from "./asset-refs";
import { child, isRecord, items, read, type Spot } from "./loose-json";
import { makeSignal } from "./make-signal";
import { extended, holds, instantAt, keepRaw, originOf, type Provider, text } from "./provider";
import { readDialog, recognisesDialog } from "./read-360dialog";
import { readChange } from "./read-change";
import { readError } from "./read-errors";
import { readGeneric, recognisesGeneric } from "./read-generic";
import { GUPSHUP } from "./read-gupshup";
import { KAPSO } from "./read-kapso";
import { readNumber } from "./read-number";
import { TELNYX } from "./read-telnyx";
import { WATI } from "./read-wati";
import { YCLOUD } from "./read-ycloud";

const sendersOf = (spot: Spot): Spot[] => {
  const listed = items(child(spot, "results", "senders"));
  return (listed.length > 0 ? listed : [spot]).filter((each) => child(each, "sender", "sender_id"));
};
const isTwilio = (spot: Spot): boolean => /^whatsapp:/.test(text(spot, "sender_id"));
const isInfobip = (spot: Spot): boolean =>
  child(spot, "sender") !== null &&
  child(spot, "quality_rating", "registration_status", "current_limit", "last_updated") !== null;

const PROVIDERS: readonly Provider[] = [
  YCLOUD,
  {
    source: "8x8",
    recognises: (spot) => child(spot, "eventDetails") !== null,
    read: (spot) => {
      const details = child(spot, "eventDetails") ?? spot;
      const origin = originOf("8x8", spot, instantAt(spot, "timestamp"), text(spot, "eventId"));
      const field = text(spot, "eventType");
      const meta = child(details, "meta")?.value;
      const whole = isRecord(meta)
        ? extended(details, { ...meta, ...Object(details.value) })
        : details;
      return keepRaw(readChange(whole, field, child(spot, "businessAccountId"), origin), details);
    },
  },
  TELNYX,
  KAPSO,
  GUPSHUP,
  WATI,
  {
    source: "itniotech",
    recognises: (spot) =>
      child(spot, "appId") !== null && child(spot, "wabaId") !== null && text(spot, "field") !== "",
    read: (spot) =>
      readChange(
        spot,
        text(spot, "field"),
        child(spot, "wabaId"),
        originOf("itniotech", spot, instantAt(spot, "timestamp", "time")),
      ),
  },
  { source: "360dialog", recognises: recognisesDialog, read: readDialog },
  {
    source: "twilio",
    recognises: (spot) => sendersOf(spot).some(isTwilio) || isTwilioStatus(spot),
    read: (spot) =>
      isTwilioStatus(spot)
        ? [readTwilioStatus(spot)]
        : sendersOf(spot).map((sender) =>
            readNumber(sender, null, originOf("twilio", sender, instantAt(sender, "date_updated"))),
          ),
  },
  {
    source: "infobip",
    recognises: (spot) => sendersOf(spot).some(isInfobip),
    read: (spot) =>
      sendersOf(spot).map((sender) =>
        readNumber(sender, null, originOf("infobip", sender, instantAt(sender, "lastUpdated"))),
      ),
  },
  { source: "generic", recognises: recognisesGeneric, read: readGeneric },
];

/** Null when no provider is recognised. */
export function readProvider(spot: Spot): Signal[] | null {
  return PROVIDERS.find(({ recognises }) => recognises(spot))?.read(spot) ?? null;
}

/** A status callback of Twilio's, as JSON: the names are those of its form fields. */
const isTwilioStatus = (spot: Spot): boolean =>
  holds(spot, "MessageStatus") && /^whatsapp:/.test(text(spot, "From") || text(spot, "To"));

function readTwilioStatus(spot: Spot): Signal {
  const origin = originOf("twilio", spot, null);
  const without = (name: string): Spot => ({
    value: text(spot, name).replace(/^whatsapp:/, ""),
    field: name,
  });
  const assets = assetByPhone(without("From"));
  if (!/^(failed|undelivered)$/.test(text(spot, "MessageStatus"))) {
    return makeSignal(origin, { kind: "informational", assets, raw: spot.value });
  }
  const error = { code: text(spot, "ErrorCode"), message: text(spot, "ErrorMessage") };
  return readError({ value: error, field: "ErrorCode" }, origin, {
    assets,
    to: without("To"),
    whole: spot,
    isSend: true,
    messageId: read(child(spot, "MessageSid")),
  });
}
