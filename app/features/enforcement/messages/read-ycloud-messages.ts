/** YCloud's `whatsapp.message.updated`, `whatsapp.user.preferences` and `contact.unsubscribe.*` (Y-OAS). */
import { assetById, assetByPhone } from "../reading/asset-refs";
import { child, isRecord, items, read, type Spot } from "../reading/loose-json";
import { readInstant } from "../reading/read-instant";
import {
  type ChoiceWord,
  type MessageWord,
  messageState,
  ownMark,
  type WroteWord,
} from "./message-word";
import { readInbound } from "./read-inbound";
import { readMetaPreference } from "./read-meta-messages";

type Words = { messages: MessageWord[]; choices: ChoiceWord[]; wrote: WroteWord[] };

const text = (spot: Spot | null, ...names: string[]): string | null =>
  read(child(spot, ...names))?.value ?? null;
const at = (spot: Spot | null, ...names: string[]): Date | null =>
  readInstant(text(spot, ...names));

export const isYcloud = (event: Spot): boolean =>
  /^(whatsapp|contact)\./.test(text(event, "type") ?? "") && text(event, "apiVersion") !== null;

/** Null for events of another kind, and for those that say too little. */
export function readYcloudMessages(event: Spot): Words | null {
  const topic = text(event, "type") ?? "";
  const message = child(event, "whatsappMessage");
  const preference = child(event, "whatsappUserPreference");
  if (topic.startsWith("whatsapp.inbound_message.")) {
    const inbound = child(event, "whatsappInboundMessage");
    if (!inbound) return { messages: [], choices: [], wrote: [] };
    return { messages: [], ...readInbound(inbound, senderOf(inbound, "to")) };
  }
  if (message) {
    const word = readMessage(message, event);
    return word && { messages: [word], choices: [], wrote: [] };
  }
  if (preference) {
    const choice = readMetaPreference(preference, senderOf(preference, "businessPhoneNumber"));
    return choice && { messages: [], choices: [choice], wrote: [] };
  }
  if (!topic.startsWith("contact.unsubscribe.")) return null;
  const choice = readUnsubscribe(event, topic);
  return choice && { messages: [], choices: [choice], wrote: [] };
}

const senderOf = (spot: Spot, phone: string) => [
  ...assetByPhone(child(spot, phone), child(spot, "businessPhoneId")),
  ...assetById("waba", child(spot, "wabaId")),
];

function readMessage(message: Spot, event: Spot): MessageWord | null {
  const id = text(message, "id", "wamid");
  const state = messageState(text(message, "status"));
  if (!id || !state) return null;
  const updated = at(message, "updateTime") ?? at(event, "createTime");
  const error = child(message, "whatsappApiError");
  const failed = state === "failed";
  return {
    idSpace: "ycloud",
    id,
    sender: senderOf(message, "from"),
    recipient: text(message, "to"),
    state,
    code: failed ? (text(error, "code") ?? text(message, "errorCode")) : null,
    sentAt: at(message, "sendTime", "createTime") ?? (state === "sent" ? updated : null),
    deliveredAt:
      at(message, "deliverTime", "readTime") ??
      (state === "delivered" || state === "read" ? updated : null),
    failedAt: failed ? updated : null,
    mark: ownMark(text(message, "externalId")),
    payload: event.value,
  };
}

/** The list is the account's own and holds for everything that is not asked for. */
function readUnsubscribe(event: Spot, topic: string): ChoiceWord | null {
  const members = isRecord(event.value) ? Object.values(event.value) : [];
  const body = members
    .flatMap((value) => items({ value, field: "" }))
    .find((member) => text(member, "phoneNumber") !== null);
  const contact = text(body ?? null, "phoneNumber");
  if (!body || !contact) return null;
  return {
    sender: [],
    contact,
    category: "all",
    stopped: topic.endsWith(".created"),
    at: at(body, "updateTime") ?? at(event, "createTime"),
  };
}
