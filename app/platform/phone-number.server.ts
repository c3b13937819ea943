/**
 * Telephone numbers in E.164, whatever was typed. On the server only: the tables behind it weigh
 * more than a page.
 */
import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/max";
import { allow, refuse, type Verdict } from "~/platform/verdict";

const PLAIN = /^[\d\s()+.-]*$/;

/** A keyboard for wide letters writes its long vowel mark where a dash is meant. */
const inPlainSigns = (typed: string): string =>
  typed
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replaceAll("\u30fc", "-")
    .trim();

/** `0812-…`, `62812…` and `+62 812…` are one number where the business is in Indonesia. Empty means none. */
export function normalisePhone(typed: string, country: string): Verdict<string | null> {
  const text = PLAIN.test(typed) ? typed.trim() : inPlainSigns(typed);
  if (text === "") return allow(null);
  if (!PLAIN.test(text) && /\p{L}/u.test(text))
    return refuse("assets.errors.phoneImpossible", { typed: text });

  const abroad = text.replace(/^00\s*/, "+");
  if (abroad.startsWith("+")) {
    // New ranges and the platform's own test numbers are in no table, so only the length counts.
    const number = parsePhoneNumberFromString(abroad);
    return number?.isPossible()
      ? allow(number.number)
      : refuse("assets.errors.phoneImpossible", { typed: text });
  }

  const home = isSupportedCountry(country) ? (country as CountryCode) : undefined;
  const here = home && parsePhoneNumberFromString(text, home);
  if (here?.isValid()) return allow(here.number);
  const elsewhere = text.startsWith("0") ? undefined : parsePhoneNumberFromString(`+${text}`);
  if (elsewhere?.isValid()) return allow(elsewhere.number);
  return home
    ? refuse("assets.errors.phoneImpossible", { typed: text })
    : refuse("assets.errors.phoneNeedsCountry", { typed: text });
}

/** `+62 812 3456 7890`: as people read it. */
export function shownPhone(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}

/** ISO 3166; null where the number tells none, as with test numbers. */
export const countryOfPhone = (e164: string): string | null =>
  parsePhoneNumberFromString(e164)?.country ?? null;
