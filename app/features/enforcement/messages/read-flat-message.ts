/** One message as a flat row: a line of an export, or the event of a provider that nests nothing. */
import { assetById, assetByPhone } from "../reading/asset-refs";
import { child, deep, items, read, type Spot } from "../reading/loose-json";
import { readInstant } from "../reading/read-instant";
import { idSpaceOf, type MessageWord, messageState, toldTimes } from "./message-word";

/** The names under which exports and providers write each fact, the most certain first. */
const NAMES = {
  id: [
    "wamid",
    "whatsappMessageId",
    "whatsapp_message_id",
    "message_id",
    "messageId",
    "MessageSid",
    "id",
  ],
  status: ["status", "statusString", "MessageStatus", "message_status", "state"],
  code: ["error_code", "errorCode", "failedCode", "ErrorCode", "code"],
  at: ["timestamp", "updated_at", "updateTime", "status_at", "time", "date"],
  sentAt: ["sent_at", "sendTime", "sentAt", "accepted_at"],
  deliveredAt: ["delivered_at", "deliverTime", "deliveredAt"],
  failedAt: ["failed_at", "failedAt"],
  recipient: ["recipient_id", "recipient", "to", "To", "waId", "wa_id"],
  numberId: ["phone_number_id", "phoneNumberId"],
  number: ["from", "From", "sender", "display_phone_number", "channelPhoneNumber"],
  account: ["waba_id", "wabaId", "account_id"],
} as const;

/** Null when it names no message or no state. */
export function readFlatMessage(row: Spot, provider: string): MessageWord | null {
  const text = (name: keyof typeof NAMES): string | null =>
    read(child(row, ...NAMES[name]))?.value ?? null;
  const id = text("id");
  const state = messageState(text("status"));
  if (!id || !state) return null;

  const told = toldTimes(state, readInstant(text("at")));
  const error = items(child(row, "errors"))[0] ?? deep(row, "error");
  return {
    idSpace: idSpaceOf(id, provider),
    id,
    sender: [
      ...assetByPhone(bare(child(row, ...NAMES.number)), child(row, ...NAMES.numberId)),
      ...assetById("waba", child(row, ...NAMES.account)),
    ],
    recipient: text("recipient")?.replace(/^whatsapp:/, "") ?? null,
    state,
    code:
      state === "failed"
        ? (text("code") ?? read(child(error ?? null, "code"))?.value ?? null)
        : null,
    sentAt: readInstant(text("sentAt")) ?? told.sentAt,
    deliveredAt: readInstant(text("deliveredAt")) ?? told.deliveredAt,
    failedAt: readInstant(text("failedAt")) ?? told.failedAt,
    mark: null,
    payload: row.value,
  };
}

/** Twilio writes the channel before the number. */
function bare(spot: Spot | null): Spot | null {
  const written = read(spot)?.value;
  return spot && written ? { ...spot, value: written.replace(/^whatsapp:/, "") } : spot;
}
