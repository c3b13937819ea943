/**
 * Dates, times and numbers as one reader expects them. Output is the same on
 * every engine: exotic spaces are folded, and Indonesian zones have their names.
 */
import type { Language } from "~templates/bilingual";
import { decimalOf, fractionDigits } from "./currency-digits";

export type Format = ReturnType<typeof makeFormat>;

const LOCALES: Record<Language, string> = { en: "en-GB", id: "id-ID" };
const ZONE_NAMES: Record<string, string> = {
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
};

const MINUTE = 60_000;
const STEPS: readonly (readonly ["day" | "hour" | "minute", number])[] = [
  ["day", 24 * 60 * MINUTE],
  ["hour", 60 * MINUTE],
  ["minute", MINUTE],
];

type Step = (typeof STEPS)[number];
const SMALLEST: Step = ["minute", MINUTE];

/** The largest unit that the distance, in milliseconds, fills at least once. */
const stepOf = (away: number): Step => STEPS.find(([, size]) => Math.abs(away) >= size) ?? SMALLEST;

/** Folds the thin and no-break spaces that engines disagree about. */
const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, " ");

/** By language and zone; people come from few zones. */
const formats = new Map<string, Format>();

export function formatFor(language: Language, timeZone: string): Format {
  const name = `${language} ${timeZone}`;
  const known = formats.get(name) ?? makeFormat(language, timeZone);
  formats.set(name, known);
  return known;
}

function makeFormat(language: Language, timeZone: string) {
  const locale = LOCALES[language];
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const relativeTimes = new Intl.RelativeTimeFormat(locale, { numeric: "always" });
  const present = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(0, "second");

  const inZone = (at: Date, zone: string, options: Intl.DateTimeFormatOptions) =>
    plain(formatter(locale, zone, options).format(at));

  const date = (at: Date, zone = timeZone) =>
    inZone(at, zone, { day: "numeric", month: "short", year: "numeric" });

  const time = (at: Date, zone = timeZone) =>
    inZone(at, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

  return {
    language,
    timeZone,
    date,
    time,
    number: (value: number) => plain(numbers.format(value)),
    /** "Rp 125.000,50" of minor units; whole amounts go without their zeros. */
    money: (minor: number | bigint, currency: string) => plain(amount(locale, minor, currency)),
    plural: (count: number) => plurals.select(count),

    /** "22 Nov 2026, 08:40 WIB": never without its zone. */
    instant: (at: Date, zone = timeZone) =>
      `${date(at, zone)}, ${time(at, zone)} ${zoneName(at, zone, locale)}`,

    /** "in 3 days", "5 hours ago"; anything under a minute is "now". */
    relative: (at: Date, now: Date) => {
      const away = at.getTime() - now.getTime();
      const [unit, size] = stepOf(away);
      const count = Math.trunc(away / size);
      return plain(count === 0 ? present : relativeTimes.format(count, unit));
    },

    /** "3 days", "30 minutes": how long it is from one moment to another. */
    span: (from: Date, to: Date) => {
      const length = Math.abs(to.getTime() - from.getTime());
      const [unit, size] = stepOf(length);
      const words = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" });
      return plain(words.format(Math.trunc(length / size)));
    },

    /** A calendar date that belongs to no zone, kept as UTC midnight. */
    day: (on: Date) => date(on, "UTC"),
  };
}

/** Building a formatter costs a hundred times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions) {
  const name = `${locale} ${timeZone} ${Object.keys(options).join()}`;
  const known = formatters.get(name);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formatters.set(name, made);
  return made;
}

/** By language and currency. */
const moneyFormats = new Map<string, Intl.NumberFormat>();

function amount(locale: string, minor: number | bigint, currency: string): string {
  const name = `${locale} ${currency}`;
  const digits = fractionDigits(currency);
  const known =
    moneyFormats.get(name) ??
    new Intl.NumberFormat(locale, {
      style: "currency",
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      trailingZeroDisplay: "stripIfInteger",
    } as Intl.NumberFormatOptions);
  moneyFormats.set(name, known);
  // A decimal text is formatted exactly, however long it is.
  return known.format(decimalOf(minor, currency) as `${number}`);
}

function zoneName(at: Date, zone: string, locale: string): string {
  const known = ZONE_NAMES[zone];
  if (known) return known;
  const parts = formatter(locale, zone, { timeZoneName: "short" }).formatToParts(at);
  return plain(parts.find(({ type }) => type === "timeZoneName")?.value ?? zone);
}
