/** Telnyx: `whatsapp.account.restricted` carries every enforcement, scheduled disabling included. */
import type { Signal } from "../signal";
import { assetByPhone } from "./asset-refs";
import { carriedEvent, type NamedEvent } from "./carried-event";
import { child, deep, items, read, type Spot } from "./loose-json";
import { makeSignal, type Origin } from "./make-signal";
import { extended, instantAt, keepRaw, originOf, type Provider, text } from "./provider";
import { readAccountEvent } from "./read-account-event";
import { readChange } from "./read-change";
import { readError } from "./read-errors";
import { readNumber } from "./read-number";
import { readTemplateQuality, readTemplateStatus } from "./read-template";

const NAMES: Readonly<Record<string, NamedEvent>> = {
  restricted: { event: "ACCOUNT_RESTRICTION" },
  violation: { event: "ACCOUNT_VIOLATION" },
  disabled: { event: "DISABLED_UPDATE", state: "DISABLE" },
  reinstated: { event: "DISABLED_UPDATE", state: "REINSTATE" },
  deleted: { event: "ACCOUNT_DELETED" },
  offboarded: { event: "ACCOUNT_OFFBOARDED" },
  reconnected: { event: "ACCOUNT_RECONNECTED" },
};

export const TELNYX: Provider = {
  source: "telnyx",
  recognises: (spot) => /^(?:whatsapp|message)\./.test(topicOf(spot)),
  read: (spot) => {
    const data = child(spot, "data") ?? spot;
    const payload = child(data, "payload") ?? data;
    const at = instantAt(data, "occurred_at") ?? instantAt(payload, "occurred_at", "timestamp");
    const origin = originOf("telnyx", spot, at, text(data, "id"));
    const account = child(payload, "waba_id", "business_account_id");
    if (topicOf(spot).startsWith("message.")) return readMessage(payload, origin);
    const [, subject = "", name = ""] = topicOf(spot).split(".");
    return keepRaw(readTopic(payload, subject, name, account, origin), data);
  },
};

/** A message of any channel; what failed says why in a list of errors. */
function readMessage(payload: Spot, origin: Origin): Signal[] {
  const [to] = items(child(payload, "to"));
  const errors = items(child(payload, "errors"));
  const assets = assetByPhone(child(child(payload, "from"), "phone_number"));
  if (errors.length === 0) {
    return [makeSignal(origin, { kind: "informational", assets, raw: payload.value })];
  }
  return errors.map((error) =>
    readError(error, origin, {
      assets,
      to: child(to ?? null, "phone_number"),
      whole: payload,
      isSend: true,
      messageId: read(child(payload, "id")),
    }),
  );
}

const topicOf = (spot: Spot): string =>
  text(spot, "event_type") || (read(deep(spot, "data", "event_type"))?.value ?? "");

function readTopic(
  payload: Spot,
  subject: string,
  name: string,
  account: Spot | null,
  origin: Origin,
): Signal[] {
  if (subject === "account" || subject === "business_account") {
    return [readAccountEvent(carriedEvent(payload, NAMES[name]), account, origin)];
  }
  if (subject === "phone_number") return [readNumber(payload, account, origin)];
  if (subject !== "template") return readChange(payload, "", account, origin);
  if (child(payload, "new_quality_score", "new_quality_rating")) {
    const score = child(payload, "new_quality_score", "new_quality_rating");
    const before = child(payload, "previous_quality_score", "previous_quality_rating");
    const scored = { new_quality_score: score?.value, previous_quality_score: before?.value };
    return [readTemplateQuality(extended(payload, scored), account, origin)];
  }
  if (child(payload, "correct_category", "previous_category")) {
    return readChange(payload, "", account, origin);
  }
  const isStated = child(payload, "event", "status") !== null;
  return [
    readTemplateStatus(isStated ? payload : extended(payload, { event: name }), account, origin),
  ];
}
