/** Wati: mixed spellings, and event types of its own (WATI). */
import type { Signal } from "../signal";
import { assetByPhone } from "./asset-refs";
import { child, read, type Spot } from "./loose-json";
import { makeSignal } from "./make-signal";
import {
  deletedAccount,
  extended,
  holds,
  instantAt,
  keepRaw,
  originOf,
  type Provider,
  text,
} from "./provider";
import { readAccountEvent } from "./read-account-event";
import { readReview } from "./read-account-state";
import { readChange } from "./read-change";
import { readError } from "./read-errors";
import { readNumber, readNumberEvent } from "./read-number";

const MARKS = [
  "wabaId",
  "phoneNumber",
  "channelPhoneNumber",
  "channelId",
  "whatsappMessageId",
  "tenantId",
];
const FAMILY = /^(account|waba|phoneNumber|template|message|sentMessage|newContact)/i;

export const WATI: Provider = {
  source: "wati",
  recognises: (spot) =>
    FAMILY.test(text(spot, "eventType")) &&
    !text(spot, "eventType").includes("_update") &&
    !holds(spot, "eventDetails") &&
    child(spot, ...MARKS) !== null,
  read: readWati,
};

function readWati(spot: Spot): Signal[] {
  const origin = originOf("wati", spot, instantAt(spot, "timestamp", "created"));
  const type = read(child(spot, "eventType"));
  const name = type?.value ?? "";
  const account = child(spot, "wabaId");
  const isDeleted = /^(waba)?accountDeleted/i.test(name);
  if (isDeleted && !child(spot, "event")) return [deletedAccount(spot, type, origin, account)];
  if (/^(waba)?account/i.test(name)) return [readAccountEvent(spot, account, origin)];
  if (/review/i.test(name) && /^waba/i.test(name)) return [readReview(spot, account, origin)];
  if (/^phoneNumberDeleted/i.test(name)) {
    return keepRaw([readNumber(extended(spot, { status: "DELETED" }), account, origin)], spot);
  }
  if (/^phoneNumberQuality/i.test(name)) {
    const isEvent = child(spot, "event") !== null || !child(spot, "qualityRating");
    return [isEvent ? readNumberEvent(spot, account, origin) : readNumber(spot, account, origin)];
  }
  if (/failed/i.test(name) || child(spot, "failedCode")) {
    const error = { code: child(spot, "failedCode")?.value, details: text(spot, "failedDetail") };
    return [
      readError({ value: error, field: "failedCode" }, origin, {
        assets: assetByPhone(child(spot, "channelPhoneNumber")),
        to: child(spot, "waId"),
        whole: spot,
        isSend: true,
        messageId: read(child(spot, "whatsappMessageId")),
      }),
    ];
  }
  if (/^(message|sentMessage|newContact)/i.test(name)) {
    return [
      makeSignal(origin, {
        kind: "informational",
        assets: assetByPhone(child(spot, "channelPhoneNumber")),
        raw: spot.value,
      }),
    ];
  }
  return readChange(spot, "", account, origin);
}
