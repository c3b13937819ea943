/** What people may type about connections that are asked regularly. */
import { z } from "zod/mini";
import {
  checkbox,
  optionalId,
  optionalText,
  requiredText,
  versionField,
  wholeNumber,
} from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { message } from "~/platform/i18n/word-message";
import { POLL_PROVIDER_KEYS, POLL_PROVIDERS, type PollProviderKey } from "./poll-provider";

export const EVERY_MINUTES = { least: 5, most: 24 * 60, usual: 15 } as const;

const isAddress = z.refine((text: unknown) => {
  const typed = String(text);
  if (typed === "") return true;
  if (!URL.canParse(typed)) return false;
  const { protocol, username, password, search, hash } = new URL(typed);
  return /^https?:$/.test(protocol) && !username && !password && !search && !hash;
}, "polls.errors.baseUrl" satisfies TextKey);

const isHeaderWord = z.refine(
  (text: unknown) => /^[\x21-\x7e]*$/.test(String(text)),
  "polls.errors.tokenShape" satisfies TextKey,
);

/** Under this name a form never gets it back. */
const secret = requiredText("polls.errors.token", 2000).check(isHeaderWord);

/** Empty: the provider's own. */
const baseUrl = z.pipe(optionalText(500), z.string().check(isAddress));

const about = {
  name: requiredText("polls.errors.name", 120),
  businessId: optionalId(),
  target: requiredText("polls.errors.target", 2500),
  appId: z.pipe(
    optionalText(40),
    z.string().check(z.regex(/^\d{0,32}$/, "polls.errors.appId" satisfies TextKey)),
  ),
  maySend: checkbox(),
  everyMinutes: wholeNumber(
    EVERY_MINUTES.least,
    EVERY_MINUTES.most,
    message("polls.errors.every" satisfies TextKey, EVERY_MINUTES) as TextKey,
  ),
};

export const newPollSchema = z.object({
  provider: z.enum(POLL_PROVIDER_KEYS, "polls.errors.provider" satisfies TextKey),
  ...about,
  baseUrl,
  secret,
});

export const pollSchema = z.object({ ...about, version: versionField() });

/** Another address is believed only together with a token typed for it. */
export const accessSchema = z.object({ baseUrl, secret });

export type NewPoll = z.output<typeof newPollSchema>;
export type PollEdit = z.output<typeof pollSchema>;
export type PollAccess = z.output<typeof accessSchema>;

const MOST_SENDERS = 100;

/** A target in the form its provider takes; null when it is none. */
export function readTarget(provider: PollProviderKey, typed: string): string | null {
  const bare = typed.trim();
  switch (POLL_PROVIDERS[provider].target) {
    case "waba":
      return /^\d{5,32}$/.test(bare) ? bare : null;
    case "account_sid":
      return /^AC[0-9a-f]{32}$/i.test(bare) ? bare : null;
    case "number":
      return numberIn(bare, "+");
    case "senders": {
      const numbers = bare.split(/[,;\n]+/).map((each) => numberIn(each.trim(), ""));
      const isGood = numbers.length <= MOST_SENDERS && numbers.every((each) => each !== null);
      return isGood ? [...new Set(numbers)].join(",") : null;
    }
  }
}

/** A number in international form. */
function numberIn(typed: string, plus: "+" | ""): string | null {
  const digits = typed.replace(/^\+/, "").replace(/[\s().-]/g, "");
  return /^[1-9]\d{6,14}$/.test(digits) ? `${plus}${digits}` : null;
}
