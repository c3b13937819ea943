/** The providers' envelopes. Inside, all of them repeat Meta's event under other names. */
import { assetById } from "./asset-refs";
import { child, items, read, readWord, type Spot } from "./loose-json";
import { because, makeSignal, type Origin } from "./make-signal";
import { readAccountEvent } from "./read-account-event";
import { readChange, readPreference, readReview } from "./read-change";
import { readError } from "./read-errors";
import { readInstant } from "./read-instant";
import { readName, readNumber } from "./read-number";
import { readTemplateCategory, readTemplateQuality, readTemplateStatus } from "./read-template";
import type { ReadValue, Signal, SignalSource } from "./signal";

type Provider = {
  source: SignalSource;
  recognises: (spot: Spot) => boolean;
  read: (spot: Spot) => Signal[];
};

const text = (spot: Spot, ...names: string[]): string => read(child(spot, ...names))?.value ?? "";
const at = (spot: Spot, ...names: string[]): Date | null =>
  readInstant(read(child(spot, ...names))?.value);

const deleted = (
  spot: Spot,
  type: ReadValue | null,
  origin: Origin,
  account: Spot | null,
): Signal =>
  makeSignal(origin, {
    kind: "account_deleted",
    assets: assetById("waba", account),
    values: {
      event: type,
      seen: because("gone", type),
      gone_how: because("ACCOUNT_DELETED", type),
    },
    raw: spot.value,
  });

const PROVIDERS: readonly Provider[] = [
  {
    source: "ycloud",
    recognises: (spot) =>
      /^(whatsapp|contact)\./.test(text(spot, "type")) && text(spot, "apiVersion") !== "",
    read: readYcloud,
  },
  {
    source: "8x8",
    recognises: (spot) => child(spot, "eventDetails") !== null,
    read: (spot) => {
      const details = child(spot, "eventDetails") ?? spot;
      const origin: Origin = { source: "8x8", happenedAt: at(spot, "timestamp") };
      const field = text(spot, "eventType");
      return readChange(details, field, child(spot, "businessAccountId"), origin);
    },
  },
  {
    source: "kapso",
    recognises: (spot) =>
      /^whatsapp\./.test(text(spot, "event")) || text(spot, "batch") !== "" || isBatch(spot),
    read: (spot) =>
      isBatch(spot) ? items(child(spot, "data")).flatMap(readKapso) : readKapso(spot),
  },
  {
    source: "telnyx",
    recognises: (spot) => /^whatsapp\./.test(text(child(spot, "data") ?? spot, "event_type")),
    read: readTelnyx,
  },
  {
    source: "wati",
    recognises: (spot) =>
      /^(account(Updated|Deleted)|wabaStatusReviewUpdate)$/.test(text(spot, "eventType")),
    read: readWati,
  },
  {
    source: "itnio",
    recognises: (spot) =>
      child(spot, "appId") !== null && child(spot, "wabaId") !== null && text(spot, "field") !== "",
    read: (spot) =>
      readChange(spot, text(spot, "field"), child(spot, "wabaId"), {
        source: "itnio",
        happenedAt: at(spot, "timestamp", "time"),
      }),
  },
  {
    source: "360dialog",
    recognises: (spot) => /^account_(violation|restriction)$/.test(text(spot, "event", "type")),
    read: (spot) => {
      const value = child(spot, "value", "data") ?? spot;
      const name = readWord(child(spot, "event", "type"));
      const inner = { ...(value.value as object), event: name?.value };
      return readChange({ value: inner, field: value.field }, "", child(spot, "waba_id"), {
        source: "360dialog",
        happenedAt: at(spot, "timestamp", "time"),
      });
    },
  },
  {
    source: "infobip",
    recognises: (spot) =>
      items(child(spot, "results")).some((each) => child(each, "sender") !== null),
    read: (spot) =>
      items(child(spot, "results")).map((sender) =>
        readNumber(sender, null, { source: "infobip", happenedAt: at(sender, "lastUpdated") }),
      ),
  },
  {
    source: "twilio",
    recognises: (spot) => text(spot, "sender_id").startsWith("whatsapp:"),
    read: (spot) => [readNumber(spot, null, { source: "twilio", happenedAt: null })],
  },
];

/** Null when no provider is recognised. */
export function readProvider(spot: Spot): Signal[] | null {
  return PROVIDERS.find(({ recognises }) => recognises(spot))?.read(spot) ?? null;
}

function readYcloud(spot: Spot): Signal[] {
  const origin: Origin = { source: "ycloud", happenedAt: at(spot, "createTime") };
  const type = read(child(spot, "type"));
  const topic = type?.value ?? "";
  const account = child(spot, "whatsappBusinessAccount");
  const number = child(spot, "whatsappPhoneNumber");
  const template = child(spot, "whatsappTemplate");
  const message = child(spot, "whatsappMessage");
  const preference = child(spot, "whatsappUserPreference");

  if (account) {
    const id = child(account, "id");
    if (topic.endsWith(".deleted")) return [deleted(account, type, origin, id)];
    const isReview = topic.endsWith(".reviewed");
    return [isReview ? readReview(account, id, origin) : readAccountEvent(account, id, origin)];
  }
  if (number) {
    const isName = topic.endsWith(".name_updated");
    return [isName ? readName(number, null, origin) : readNumber(number, null, origin)];
  }
  if (template) {
    if (topic.endsWith(".quality_updated")) return [readTemplateQuality(template, null, origin)];
    if (topic.endsWith(".category_updated")) return [readTemplateCategory(template, null, origin)];
    return [readTemplateStatus(template, null, origin)];
  }
  if (preference) return [readPreference(preference, null, origin)];
  if (message && text(message, "status") === "failed") {
    const error = child(message, "whatsappApiError") ?? message;
    return [readError(error, origin, assetById("waba", child(message, "wabaId")), message)];
  }
  const isUnsubscribe = /^contact\.unsubscribe\./.test(topic);
  const kind = isUnsubscribe
    ? topic.endsWith(".created")
      ? "opt_out"
      : "opt_in"
    : message
      ? "informational"
      : "unknown";
  return [makeSignal(origin, { kind, values: { event: type }, raw: spot.value })];
}

const isBatch = (spot: Spot): boolean => {
  const batch = child(spot, "batch");
  return batch?.value === true && child(spot, "data") !== null;
};

const KAPSO_EVENTS: Readonly<Record<string, string>> = {
  "whatsapp.account.restricted": "ACCOUNT_RESTRICTION",
  "whatsapp.account.violation": "ACCOUNT_VIOLATION",
  "whatsapp.account.disabled": "DISABLED_UPDATE",
  "whatsapp.account.reinstated": "DISABLED_UPDATE",
};
const KAPSO_STATES: Readonly<Record<string, string>> = {
  "whatsapp.account.disabled": "DISABLE",
  "whatsapp.account.reinstated": "REINSTATE",
};

/** The name of the event fills in what the body leaves out. */
function readKapso(spot: Spot): Signal[] {
  const origin: Origin = { source: "kapso", happenedAt: at(spot, "occurred_at", "timestamp") };
  const name = text(spot, "event");
  const event = KAPSO_EVENTS[name];
  const body = child(spot, "data") ?? spot;
  if (!event) return readChange(body, name, child(spot, "business_account_id"), origin);
  const state = text(child(body, "ban") ?? body, "state") || KAPSO_STATES[name];
  const inner = {
    ...(body.value as object),
    event,
    ...(state
      ? { banState: state, ban: undefined, banDate: text(child(body, "ban") ?? body, "date_label") }
      : {}),
  };
  const signal = readAccountEvent(
    { value: inner, field: body.field },
    child(body, "business_account_id"),
    origin,
  );
  return [{ ...signal, raw: spot.value }];
}

function readTelnyx(spot: Spot): Signal[] {
  const data = child(spot, "data") ?? spot;
  const payload = child(data, "payload") ?? data;
  const origin: Origin = {
    source: "telnyx",
    happenedAt: at(data, "occurred_at") ?? at(payload, "occurred_at", "timestamp"),
  };
  const account = child(payload, "waba_id", "business_account_id");
  const topic = text(data, "event_type");
  if (topic.startsWith("whatsapp.phone_number.")) return [readNumber(payload, account, origin)];
  if (topic.startsWith("whatsapp.account.")) return [readAccountEvent(payload, account, origin)];
  return readChange(payload, topic, account, origin);
}

function readWati(spot: Spot): Signal[] {
  const origin: Origin = { source: "wati", happenedAt: at(spot, "timestamp", "created") };
  const type = read(child(spot, "eventType"));
  const account = child(spot, "wabaId");
  if (type?.value === "accountDeleted") return [deleted(spot, type, origin, account)];
  const isReview = type?.value === "wabaStatusReviewUpdate";
  return [isReview ? readReview(spot, account, origin) : readAccountEvent(spot, account, origin)];
}
