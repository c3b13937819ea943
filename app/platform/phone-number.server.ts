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

/** `0812-…`, `62812…` and `+62 812…` are one number where the business is in Indonesia. Empty means none. */
export function normalisePhone(typed: string, country: string): Verdict<string | null> {
  // A keyboard for wide letters writes its long vowel mark where a dash is meant.
  const text = typed
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replaceAll("\u30fc", "-")
    .trim();
  if (text === "") return allow(null);
  if (/\p{L}/u.test(text)) return refuse("assets.errors.phoneImpossible", { typed: text });

  const abroad = text.replace(/^00\s*/, "+");
  if (abroad.startsWith("+")) {
    // New ranges and the platform's own test numbers are in no table, so only the length counts.
    const number = parsePhoneNumberFromString(abroad);
    return number?.isPossible()
      ? allow(number.number)
      : refuse("assets.errors.phoneImpossible", { typed: text });
  }

  const home = isSupportedCountry(country) ? (country as CountryCode) : undefined;
  const guesses = [
    home ? parsePhoneNumberFromString(text, home) : undefined,
    text.startsWith("0") ? undefined : parsePhoneNumberFromString(`+${text}`),
  ];
  const number = guesses.find((guess) => guess?.isValid());
  if (number) return allow(number.number);
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
