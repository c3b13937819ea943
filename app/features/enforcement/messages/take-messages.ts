/**
 * Parts what concerns single messages and people from what concerns accounts. A busy account has
 * thousands of messages an hour: they are counted, not listed. Never throws, never changes what it
 * is given, and leaves everything that it does not understand.
 */
import { child, isRecord, items, read, type Spot } from "../reading/loose-json";
import type { ChoiceWord, MessageWord, Taken, WroteWord } from "./message-word";
import { readFlatMessage } from "./read-flat-message";
import { readMetaMessages } from "./read-meta-messages";
import { isYcloud, readYcloudMessages } from "./read-ycloud-messages";

/** @param provider whose ids the messages carry, where those are not the platform's own */
export function takeMessages(payload: unknown, provider: string): Taken {
  if (!Array.isArray(payload)) return takeOne({ value: payload, field: "" }, provider);
  return together(
    payload.map((value) => takeOne({ value, field: "" }, provider)),
    (rests) => rests,
  );
}

const left = (rest: unknown): Taken => ({ messages: [], choices: [], wrote: [], rest });

function together(parts: readonly Taken[], rebuild: (rests: readonly unknown[]) => unknown): Taken {
  const untouched = parts.every(({ messages, choices }) => messages.length + choices.length === 0);
  const rests = parts.flatMap(({ rest }) => (rest === undefined ? [] : [rest]));
  return {
    messages: parts.flatMap(({ messages }): readonly MessageWord[] => messages),
    choices: parts.flatMap(({ choices }): readonly ChoiceWord[] => choices),
    wrote: parts.flatMap(({ wrote }): readonly WroteWord[] => wrote),
    rest: rests.length > 0 || (untouched && parts.length === 0) ? rebuild(rests) : undefined,
  };
}

const nothingLeft = (words: Omit<Taken, "rest">): Taken => ({ ...words, rest: undefined });

function takeOne(spot: Spot, provider: string): Taken {
  const { value } = spot;
  if (!isRecord(value)) return left(value);
  if (Array.isArray(value.entry)) return takeEntries(value, value.entry, provider);
  if (isYcloud(spot)) {
    const words = readYcloudMessages(spot);
    return words ? nothingLeft(words) : left(value);
  }
  if (isBatch(value)) {
    return together(
      items(child(spot, "data")).map((each) => takeOne(each, provider)),
      (data) => ({ ...value, data }),
    );
  }
  const flat = isMessageEvent(spot) ? takeFlat(spot, provider) : null;
  if (flat) return flat;
  if (isRecord(value.value) && holdsMessages(value.value, value.field)) {
    return takeValue(value.value, null, provider, (rest) => ({ ...value, value: rest }));
  }
  return holdsMessages(value, undefined)
    ? takeValue(value, null, provider, (rest) => rest)
    : left(value);
}

function takeEntries(
  envelope: Record<string, unknown>,
  entries: readonly unknown[],
  provider: string,
): Taken {
  return together(
    entries.map((entry) => {
      if (!isRecord(entry) || !Array.isArray(entry.changes)) return left(entry);
      const account = child({ value: entry, field: "" }, "id");
      return together(
        entry.changes.map((change) =>
          isRecord(change) && isRecord(change.value) && holdsMessages(change.value, change.field)
            ? takeValue(change.value, account, provider, (value) => ({ ...change, value }))
            : left(change),
        ),
        (changes) => ({ ...entry, changes }),
      );
    }),
    (kept) => ({ ...envelope, entry: kept }),
  );
}

/** What people write to the business is theirs: of it only that they wrote is kept. */
const holdsMessages = (value: Record<string, unknown>, field: unknown): boolean =>
  Array.isArray(value.statuses) ||
  Array.isArray(value.user_preferences) ||
  (Array.isArray(value.messages) && (field === "messages" || isRecord(value.metadata)));

function takeValue(
  value: Record<string, unknown>,
  account: Spot | null,
  provider: string,
  wrap: (rest: unknown) => unknown,
): Taken {
  const spot = { value, field: "" };
  const { unread, ...words } = readMetaMessages(spot, account, provider);
  const { statuses: _, user_preferences: __, messages: ___, contacts: ____, ...others } = value;
  const kept = {
    ...others,
    ...(unread.statuses.length > 0 && { statuses: unread.statuses }),
    ...(unread.user_preferences.length > 0 && { user_preferences: unread.user_preferences }),
  };
  const isSpent =
    unread.statuses.length + unread.user_preferences.length === 0 && value.errors === undefined;
  return { ...words, rest: isSpent ? undefined : wrap(kept) };
}

const isBatch = (value: Record<string, unknown>): boolean =>
  value.batch === true && Array.isArray(value.data);

const WATI_MESSAGE = /^(sentMessage|sessionMessage|templateMessage)/;
const KAPSO_MESSAGE = /^whatsapp\.(message|conversation)\./;

/** Events about one message, by the names that providers give them. */
function isMessageEvent(spot: Spot): boolean {
  const name = (...names: string[]) => read(child(spot, ...names))?.value ?? "";
  return (
    WATI_MESSAGE.test(name("eventType")) ||
    KAPSO_MESSAGE.test(name("event", "type")) ||
    name("MessageSid") !== ""
  );
}

function takeFlat(spot: Spot, provider: string): Taken | null {
  const name = read(child(spot, "event", "type"))?.value ?? "";
  if (KAPSO_MESSAGE.test(name)) return takeKapso(spot, name, provider);
  const word = readFlatMessage(spot, provider);
  return word && nothingLeft({ messages: [word], choices: [], wrote: [] });
}

/** Kapso keeps Meta's statuses of the message under `message.kapso.statuses` (KAP). */
function takeKapso(spot: Spot, name: string, provider: string): Taken | null {
  const body = child(spot, "data") ?? spot;
  const message = child(body, "message");
  if (name.startsWith("whatsapp.conversation.") || name.endsWith(".received")) {
    return nothingLeft({ messages: [], choices: [], wrote: [] });
  }
  const history = items(child(child(message, "kapso"), "statuses")).map(({ value }) => value);
  const state = name.split(".").at(-1) ?? "";
  const id = read(child(message, "id"))?.value;
  const statuses = history.length > 0 ? history : id ? [{ id, status: state }] : [];
  const metadata = {
    phone_number_id: read(child(body, "phone_number_id"))?.value,
  };
  const { unread, ...words } = readMetaMessages(
    { value: { metadata, statuses }, field: "" },
    null,
    provider,
  );
  return words.messages.length > 0 && unread.statuses.length === 0 ? nothingLeft(words) : null;
}
