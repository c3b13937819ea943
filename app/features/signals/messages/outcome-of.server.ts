/** One word about a message as an outcome, without the number it went to. */
import { createHash } from "node:crypto";
import { contactHash } from "~/features/contacts/contact-hash.server";
import type { MessageWord } from "~/features/enforcement/messages/message-word";
import type { AssetRef } from "~/features/enforcement/signal";
import { normalisePhone } from "~/platform/phone-number.server";
import { storableText } from "../keeping/storable";
import type { Outcome } from "./message-outcome";

const SENDER_LENGTH = 64;
const CODE_LENGTH = 48;

/** Hexadecimal SHA-256 of who numbers the message, and its number. */
export const outcomeKey = ({ idSpace, id }: Pick<MessageWord, "idSpace" | "id">): string =>
  createHash("sha256").update(`${idSpace}\0${id}`).digest("hex");

export function outcomeOf(word: MessageWord, businessId: string | null, receivedAt: Date): Outcome {
  const { state, code, sentAt, deliveredAt, failedAt, recipient, mark } = word;
  return {
    sender: senderOf(word.sender),
    businessId,
    recipientHash: recipient ? hashOfNumber(recipient).toString("hex") : null,
    state,
    code: code === null ? null : storableText(code).slice(0, CODE_LENGTH),
    sentAt,
    deliveredAt,
    failedAt: state === "failed" ? (failedAt ?? receivedAt) : null,
    mark,
  };
}

/** As its messages are counted: the id of the number says most. */
export function senderOf(refs: readonly AssetRef[]): string {
  const number = refs.find(({ kind }) => kind === "phone_number");
  const account = refs.find(({ kind }) => kind === "waba");
  const sender = number?.externalId ?? number?.phoneNumber ?? account?.externalId ?? "";
  return storableText(sender).slice(0, SENDER_LENGTH);
}

/** The platform writes numbers in digits only; people add a plus, blanks and dashes. */
export function hashOfNumber(written: string): Buffer {
  const digits = written.replace(/[\s().+-]/g, "");
  if (!/^\d{7,15}$/.test(digits)) return contactHash(written.trim());
  const number = normalisePhone(`+${digits}`, "");
  return contactHash(number.ok && number.value ? number.value : `+${digits}`);
}
