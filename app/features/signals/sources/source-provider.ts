/**
 * Who sends webhooks and what proves that it is them, as data: M-WHEP for Meta, Y-WH for YCloud,
 * docs.kapso.ai (webhook security), developers.telnyx.com (webhook signing). The others sign nothing.
 */

/**
 * `body_signature`: hexadecimal HMAC-SHA256 of the bytes, after a prefix. `timed_signature`:
 * `t=<unix seconds>,s=<hex>`, an HMAC-SHA256 of `{t}.{bytes}`. `key_signature`: Ed25519 of
 * `{time}|{bytes}`, with their public key in the place of a secret. `sent_secret`: the secret
 * itself, sent along; where none is set, the address is the secret.
 */
export type Proving =
  | { way: "body_signature"; header: string; prefix: "sha256=" | "" }
  | { way: "timed_signature"; header: string }
  | { way: "key_signature"; header: string; timeHeader: string }
  | { way: "sent_secret" };

export type SourceProvider = {
  /** As the provider calls itself. */
  name: string;
  proving: Proving;
  /** Asks with GET whether the address is ours before it sends anything. */
  shakesHands: boolean;
  /** Who makes the secret: we show ours, or people paste theirs. */
  secretIsMadeBy: "us" | "them";
  /** Minutes from an event to the last time that it is sent again, where times are signed. */
  retriesForMinutes: number;
  /** What to subscribe to, by the provider's own names. */
  fields: readonly string[];
  /** Headers worth keeping, in lower case, beside those of everybody. */
  keeps: readonly string[];
};

/** Meta says 36 hours in one place and 7 days in another; only signed times expire, and Meta signs none. */
const NO_TIME = 7 * 24 * 60;

/** The fields of reference.md 1.2 that tell of accounts, numbers and templates, and what becomes of messages. */
const META_FIELDS = [
  "account_update",
  "account_review_update",
  "account_alerts",
  "business_capability_update",
  "phone_number_quality_update",
  "phone_number_name_update",
  "message_template_status_update",
  "message_template_quality_update",
  "template_category_update",
  "security",
  "user_preferences",
  "messages",
] as const;

const SENT_SECRET = {
  proving: { way: "sent_secret" },
  shakesHands: false,
  secretIsMadeBy: "us",
  retriesForMinutes: NO_TIME,
  fields: [],
  keeps: [],
} as const satisfies Partial<SourceProvider>;

export const SOURCE_PROVIDERS = {
  meta: {
    name: "Meta (Cloud API)",
    proving: { way: "body_signature", header: "x-hub-signature-256", prefix: "sha256=" },
    shakesHands: true,
    secretIsMadeBy: "them",
    retriesForMinutes: NO_TIME,
    fields: META_FIELDS,
    keeps: [],
  },
  ycloud: {
    name: "YCloud",
    proving: { way: "timed_signature", header: "ycloud-signature" },
    shakesHands: false,
    secretIsMadeBy: "them",
    // Again after 10 s, 30 s, 5 min, 30 min, 1 h, 2 h and 2 h: almost six hours in all.
    retriesForMinutes: 6 * 60,
    fields: [
      "whatsapp.business_account.updated",
      "whatsapp.business_account.reviewed",
      "whatsapp.business_account.deleted",
      "whatsapp.phone_number.quality_updated",
      "whatsapp.phone_number.name_updated",
      "whatsapp.phone_number.deleted",
      "whatsapp.template.reviewed",
      "whatsapp.template.quality_updated",
      "whatsapp.template.category_updated",
      "whatsapp.message.updated",
      "whatsapp.user.preferences",
      "contact.unsubscribe.created",
      "contact.unsubscribe.deleted",
    ],
    keeps: [],
  },
  "360dialog": {
    ...SENT_SECRET,
    name: "360dialog",
    fields: ["account_violation", "account_restriction", ...META_FIELDS],
  },
  wati: {
    ...SENT_SECRET,
    name: "Wati",
    fields: ["accountUpdated", "wabaStatusReviewUpdate", "accountDeleted"],
  },
  "8x8": {
    ...SENT_SECRET,
    name: "8x8",
    fields: ["account_update", "template_status_update", "template_quality_update"],
  },
  kapso: {
    name: "Kapso",
    proving: { way: "body_signature", header: "x-webhook-signature", prefix: "" },
    shakesHands: false,
    secretIsMadeBy: "them",
    retriesForMinutes: NO_TIME,
    fields: [
      "whatsapp.account.restricted",
      "whatsapp.account.disabled",
      "whatsapp.account.reinstated",
      "whatsapp.account.violation",
    ],
    keeps: ["x-webhook-event", "x-webhook-batch", "x-idempotency-key"],
  },
  telnyx: {
    name: "Telnyx",
    proving: {
      way: "key_signature",
      header: "telnyx-signature-ed25519",
      timeHeader: "telnyx-timestamp",
    },
    shakesHands: false,
    secretIsMadeBy: "them",
    retriesForMinutes: 24 * 60,
    fields: [
      "whatsapp.account.restricted",
      "whatsapp.phone_number.quality_changed",
      "whatsapp.template.approved",
      "whatsapp.template.rejected",
      "whatsapp.template.paused",
    ],
    keeps: [],
  },
  gupshup: { ...SENT_SECRET, name: "Gupshup", fields: ["account-event", "template-event"] },
  itniotech: { ...SENT_SECRET, name: "ITNIO Tech", fields: ["account_update"] },
  generic: {
    name: "Generic",
    proving: { way: "timed_signature", header: "x-reinstate-signature" },
    shakesHands: false,
    secretIsMadeBy: "us",
    retriesForMinutes: 24 * 60,
    fields: [],
    keeps: [],
  },
} as const satisfies Record<string, SourceProvider>;

export type ProviderKey = keyof typeof SOURCE_PROVIDERS;

export const PROVIDER_KEYS = Object.keys(SOURCE_PROVIDERS) as [ProviderKey, ...ProviderKey[]];

/** Null for a provider whose source was made by a later version. */
export const providerOf = (key: string): SourceProvider | null =>
  Object.hasOwn(SOURCE_PROVIDERS, key) ? SOURCE_PROVIDERS[key as ProviderKey] : null;

/** Wide enough for every retry, and as much again: the same bytes have no second effect anyway. */
export const replayMinutesOf = (key: ProviderKey): number =>
  Math.min(7 * 24 * 60, SOURCE_PROVIDERS[key].retriesForMinutes * 2);

/** Whether a source of this provider cannot be without a secret. */
export const needsSecret = ({ proving }: SourceProvider): boolean => proving.way !== "sent_secret";

/** Whether what it signs carries its time. */
export const signsTime = ({ proving }: SourceProvider): boolean =>
  proving.way === "timed_signature" || proving.way === "key_signature";
