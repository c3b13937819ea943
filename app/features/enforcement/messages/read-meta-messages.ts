/** Meta's `messages` and `user_preferences`, as Meta sends them and as most providers pass them on. */
import { assetById, assetByPhone } from "../reading/asset-refs";
import { child, items, read, type Spot } from "../reading/loose-json";
import { readInstant } from "../reading/read-instant";
import {
  type ChoiceWord,
  idSpaceOf,
  type MessageWord,
  messageState,
  ownMark,
  toldTimes,
  type WroteWord,
} from "./message-word";
import { readInbound } from "./read-inbound";

export type MetaWords = {
  messages: MessageWord[];
  choices: ChoiceWord[];
  wrote: WroteWord[];
  /** Statuses and preferences that say too little to be counted. */
  unread: { statuses: unknown[]; user_preferences: unknown[] };
};

/** @param value what stands under `value` of a change; @param account the id of its entry */
export function readMetaMessages(value: Spot, account: Spot | null, provider: string): MetaWords {
  const metadata = child(value, "metadata");
  const sender = [
    ...assetByPhone(child(metadata, "display_phone_number"), child(metadata, "phone_number_id")),
    ...assetById("waba", account),
  ];
  const words: MetaWords = {
    messages: [],
    choices: [],
    wrote: [],
    unread: { statuses: [], user_preferences: [] },
  };
  for (const status of items(child(value, "statuses"))) {
    const word = readStatus(status, sender, provider, metadata?.value, account?.value);
    if (word) words.messages.push(word);
    else words.unread.statuses.push(status.value);
  }
  for (const preference of items(child(value, "user_preferences"))) {
    const word = readMetaPreference(preference, sender);
    if (word) words.choices.push(word);
    else words.unread.user_preferences.push(preference.value);
  }
  for (const message of items(child(value, "messages"))) {
    const { wrote, choices } = readInbound(message, sender);
    words.wrote.push(...wrote);
    words.choices.push(...choices);
  }
  return words;
}

const text = (spot: Spot | null, ...names: string[]): string | null =>
  read(child(spot, ...names))?.value ?? null;

function readStatus(
  status: Spot,
  sender: MessageWord["sender"],
  provider: string,
  metadata: unknown,
  account: unknown,
): MessageWord | null {
  const id = text(status, "id", "message_id");
  const state = messageState(text(status, "status", "state"));
  if (!id || !state) return null;
  const at = readInstant(text(status, "timestamp"));
  const error = items(child(status, "errors"))[0] ?? child(status, "error");
  return {
    idSpace: idSpaceOf(id, provider),
    id,
    sender,
    recipient: text(status, "recipient_id", "recipient", "to"),
    state,
    code: state === "failed" ? text(error ?? null, "code") : null,
    ...toldTimes(state, at),
    mark: ownMark(text(status, "biz_opaque_callback_data")),
    payload: {
      object: "whatsapp_business_account",
      entry: [
        {
          ...(account !== undefined && { id: account }),
          changes: [
            {
              field: "messages",
              value: { ...(metadata !== undefined && { metadata }), statuses: [status.value] },
            },
          ],
        },
      ],
    },
  };
}

const WANTS: Readonly<Record<string, boolean>> = { stop: true, resume: false, signup: false };

/** Null when it names nobody, or wants what nobody told us about. */
export function readMetaPreference(
  preference: Spot,
  sender: ChoiceWord["sender"],
): ChoiceWord | null {
  const contact = text(preference, "wa_id", "contactPhoneNumber", "user_id");
  const stopped = WANTS[text(preference, "value")?.toLowerCase() ?? ""];
  if (!contact || stopped === undefined) return null;
  return {
    sender,
    contact,
    category: "marketing",
    stopped,
    at: readInstant(text(preference, "timestamp")),
  };
}
