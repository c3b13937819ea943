/**
 * Whose API can be asked how an account stands, as data: M-HS and M-WHEP for Meta, Y-OAS for YCloud,
 * docs.360dialog.com (messaging health status), infobip.com/docs/api (senders quality),
 * twilio.com/docs (Channels Senders).
 */

/** What somebody types beside the token: whom the questions are about. */
export type TargetKind = "waba" | "number" | "senders" | "account_sid";

export type PollProvider = {
  /** As the provider calls itself. */
  name: string;
  /** Its own address. Infobip gives each account one of its own beside this. */
  baseUrl: string;
  target: TargetKind;
  /** The headers that prove who asks. */
  auth: (token: string, target: string) => Readonly<Record<string, string>>;
  /** Whether it says if messages can be sent: only that confirms that a restriction is over. */
  tellsHealth: boolean;
  /** Whether campaigns can send through it. */
  takesMessages: boolean;
  /** Whether it says which apps hear the account's webhooks. */
  tellsSubscriptions: boolean;
};

const base64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)));

export const POLL_PROVIDERS = {
  meta: {
    name: "Meta (Graph API)",
    baseUrl: "https://graph.facebook.com/v23.0",
    target: "waba",
    auth: (token) => ({ authorization: `Bearer ${token}` }),
    tellsHealth: true,
    takesMessages: true,
    tellsSubscriptions: true,
  },
  ycloud: {
    name: "YCloud",
    baseUrl: "https://api.ycloud.com/v2",
    target: "waba",
    auth: (token) => ({ "x-api-key": token }),
    tellsHealth: false,
    takesMessages: true,
    tellsSubscriptions: false,
  },
  "360dialog": {
    name: "360dialog",
    baseUrl: "https://waba-v2.360dialog.io",
    target: "number",
    auth: (token) => ({ "d360-api-key": token }),
    tellsHealth: true,
    takesMessages: false,
    tellsSubscriptions: false,
  },
  infobip: {
    name: "Infobip",
    baseUrl: "https://api.infobip.com",
    target: "senders",
    auth: (token) => ({ authorization: `App ${token}` }),
    tellsHealth: false,
    takesMessages: false,
    tellsSubscriptions: false,
  },
  twilio: {
    name: "Twilio",
    baseUrl: "https://messaging.twilio.com/v2",
    target: "account_sid",
    auth: (token, target) => ({ authorization: `Basic ${base64(`${target}:${token}`)}` }),
    tellsHealth: false,
    takesMessages: false,
    tellsSubscriptions: false,
  },
} as const satisfies Record<string, PollProvider>;

export type PollProviderKey = keyof typeof POLL_PROVIDERS;

export const POLL_PROVIDER_KEYS = Object.keys(POLL_PROVIDERS) as [
  PollProviderKey,
  ...PollProviderKey[],
];

/** Null for one that a later version added. */
export const pollProviderOf = (key: string): PollProvider | null =>
  Object.hasOwn(POLL_PROVIDERS, key) ? POLL_PROVIDERS[key as PollProviderKey] : null;

export const HEALTH_TELLERS = POLL_PROVIDER_KEYS.filter((key) => POLL_PROVIDERS[key].tellsHealth);
