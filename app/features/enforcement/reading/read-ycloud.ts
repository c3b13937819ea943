/** YCloud: events of API v2 and what its REST API answers (Y-OAS, Y-WH). */
import type { Signal } from "../signal";
import { assetById, assetByPhone, recipient } from "./asset-refs";
import { child, items, read, type Spot } from "./loose-json";
import { makeSignal, type Origin } from "./make-signal";
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
import { readAccount, readReview } from "./read-account-state";
import { readError } from "./read-errors";
import { readName, readNumber } from "./read-number";
import { readPreference } from "./read-preferences";
import { readTemplateCategory, readTemplateQuality, readTemplateStatus } from "./read-template";

/** Others name their events alike; only YCloud's carry a version of its API and a time of creation. */
const isEvent = (spot: Spot): boolean =>
  /^(whatsapp|contact)\./.test(text(spot, "type")) &&
  (child(spot, "apiVersion", "createTime") !== null || child(spot, ...OBJECTS) !== null);

const OBJECTS = [
  "whatsappBusinessAccount",
  "whatsappPhoneNumber",
  "whatsappTemplate",
  "whatsappMessage",
  "whatsappUserPreference",
];

/** Pages of a list, one object of it, or a webhook endpoint as it was set up. */
const isAnswer = (spot: Spot): boolean =>
  (holds(spot, "items") && items(child(spot, "items")).some(isObject)) || isObject(spot);

const isObject = (spot: Spot): boolean =>
  !holds(spot, "eventType") &&
  !holds(spot, "appId") &&
  (holds(spot, "accountReviewStatus") ||
    holds(spot, "officialTemplateId") ||
    holds(spot, "enabledEvents") ||
    refusalIn(spot) !== null ||
    (holds(spot, "wabaId", "phoneNumber") &&
      (holds(spot, "qualityRating") || holds(spot, "status"))));

/** A refused request, with Meta's own error inside. */
const refusalIn = (spot: Spot): Spot | null => child(child(spot, "error"), "whatsappApiError");

export const YCLOUD: Provider = {
  source: "ycloud",
  recognises: (spot) => isEvent(spot) || isAnswer(spot),
  read: (spot) => {
    if (isEvent(spot)) return readEvent(spot);
    const listed = holds(spot, "items") ? items(child(spot, "items")) : [spot];
    return listed.map(readObject);
  },
};

function readObject(spot: Spot): Signal {
  const origin = originOf("ycloud", spot, instantAt(spot, "updateTime"));
  const refusal = refusalIn(spot);
  if (refusal) return readError(refusal, origin, { assets: [], whole: spot });
  if (holds(spot, "officialTemplateId")) return readTemplateStatus(spot, null, origin);
  if (holds(spot, "enabledEvents")) {
    return makeSignal(origin, { kind: "informational", raw: spot.value });
  }
  if (holds(spot, "phoneNumber")) return readNumber(spot, null, origin);
  return child(spot, "banState", "restrictions", "violationType")
    ? readAccountEvent(spot, child(spot, "id"), origin)
    : readAccount(spot, origin);
}

function readEvent(spot: Spot): Signal[] {
  const origin = originOf("ycloud", spot, instantAt(spot, "createTime"), text(spot, "id"));
  const type = read(child(spot, "type"));
  const topic = type?.value ?? "";
  const account = child(spot, "whatsappBusinessAccount");
  const number = child(spot, "whatsappPhoneNumber");
  const template = child(spot, "whatsappTemplate");
  const message = child(spot, "whatsappMessage");
  const preference = child(spot, "whatsappUserPreference");

  if (account) {
    const id = child(account, "id");
    const isDeleted = topic.endsWith(".deleted") && !child(account, "updateEvent");
    if (isDeleted) return [deletedAccount(account, type, origin, id)];
    const isReview = !child(account, "updateEvent") && child(account, "decision") !== null;
    const isReviewed = topic.endsWith(".reviewed") && !child(account, "updateEvent");
    if (isReview || isReviewed) return [readReview(account, id, origin)];
    return [readAccountEvent(account, id, origin)];
  }
  if (number) return [readNumberTopic(number, topic, origin)];
  if (template) return [readTemplateTopic(template, topic, origin)];
  if (preference) return [readPreference(preference, null, origin)];
  if (message) return [readMessage(message, origin)];
  if (topic.startsWith("contact.unsubscribe.")) return [readUnsubscribe(spot, topic, origin)];
  const isQuiet = /^(whatsapp\.(inbound_message|message|smb|flow)|contact)\./.test(topic);
  return [
    makeSignal(origin, {
      kind: isQuiet ? "informational" : "unknown",
      values: { event: type },
      unknowns: [isQuiet ? null : type],
      raw: spot.value,
    }),
  ];
}

function readNumberTopic(number: Spot, topic: string, origin: Origin): Signal {
  if (topic.endsWith(".name_updated") || child(number, "decision")) {
    return readName(number, null, origin);
  }
  if (!topic.endsWith(".deleted")) return readNumber(number, null, origin);
  const [signal] = keepRaw(
    [readNumber(extended(number, { status: "DELETED" }), null, origin)],
    number,
  );
  return signal ?? readNumber(number, null, origin);
}

/** What the template carries decides; its topic only where it carries nothing of the sort. */
function readTemplateTopic(template: Spot, topic: string, origin: Origin): Signal {
  if (topic.endsWith(".category_updated")) return readTemplateCategory(template, null, origin);
  const isQuality = topic.endsWith(".quality_updated") && !child(template, "statusUpdateEvent");
  return isQuality
    ? readTemplateQuality(template, null, origin)
    : readTemplateStatus(template, null, origin);
}

function readMessage(message: Spot, origin: Origin): Signal {
  const assets = [
    ...assetByPhone(child(message, "from")),
    ...assetById("waba", child(message, "wabaId")),
  ];
  if (text(message, "status") !== "failed") {
    return makeSignal(origin, { kind: "informational", assets, raw: message.value });
  }
  const error = child(message, "whatsappApiError") ?? message;
  return readError(error, origin, {
    assets,
    to: child(message, "to"),
    whole: message,
    isSend: true,
    messageId: read(child(message, "wamid", "id")),
  });
}

function readUnsubscribe(spot: Spot, topic: string, origin: Origin): Signal {
  const unsubscribe = child(spot, "contactUnsubscribe", "unsubscribe") ?? spot;
  const isOut = topic.endsWith(".created");
  return makeSignal(origin, {
    kind: isOut ? "opt_out" : topic.endsWith(".deleted") ? "opt_in" : "unknown",
    assets: recipient(child(unsubscribe, "phoneNumber", "customer", "contactPhoneNumber")),
    values: { event: read(child(spot, "type")) },
    raw: spot.value,
  });
}
