/** What a sentence says that can be compared: quantities, days, ways of agreeing, and what it denies. */
import { sentencesOf } from "~/features/appeals/claims/sentences";
import { LANGUAGES, type Language } from "~templates/bilingual";
import { DAY_PATTERN } from "~templates/rules/appeal/claims";
import { COMMON_WORDS, CONSENT_METHODS, OPPOSITES } from "~templates/rules/appeal/coach";

export type Said = {
  text: string;
  start: number;
  end: number;
  /** Values by what is counted, such as `member` → {6200}. */
  quantities: ReadonlyMap<string, ReadonlySet<number>>;
  /** `11-20`, or `2026-11-20` where the year is told. */
  days: ReadonlySet<string>;
  methods: ReadonlySet<string>;
  /** Key of the opposites and the side that is taken. */
  sides: ReadonlyMap<string, "yes" | "no">;
  words: ReadonlySet<string>;
  /** Error codes of Meta that are named. */
  codes: ReadonlySet<string>;
};

/** Sentences of which something can be compared; the others are left out. */
export function saidIn(text: string): Said[] {
  return sentencesOf(text)
    .map((sentence) => readSentence(sentence))
    .filter(
      ({ quantities, days, methods, sides }) =>
        quantities.size + days.size + methods.size + sides.size > 0,
    );
}

function readSentence({ text, start, end }: { text: string; start: number; end: number }): Said {
  const withoutDays = text.replace(DAY_PATTERN, " ").replace(TIMES, " ").replace(CODES, " ");
  return {
    text,
    start,
    end,
    quantities: quantitiesIn(withoutDays),
    days: new Set([...text.matchAll(DAY_PATTERN)].flatMap(([day]) => normalDay(day) ?? [])),
    methods: new Set(keysOf(CONSENT_METHODS, (patterns) => matches(patterns, text))),
    sides: sidesIn(text),
    words: contentWords(text),
    codes: new Set(text.match(ERROR_CODE)),
  };
}

const ERROR_CODE = /\b1[0-9]{5}\b/g;
const TIMES = /\b\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: ?(?:wib|wita|wit|utc|am|pm))?\b/gi;
/** Error codes, versions and ids count nothing. */
const CODES =
  /\b(?:code|error|kode|kesalahan|galat|no\.?|id|version|versi)s? \d+\b|\d{9,}|\+\d[\d\s-]+/gi;
const QUANTITY =
  /(?<![\w.,])(\d{1,3}(?:[.,\u00a0 ]\d{3})+|\d+)(?:[.,]\d+)? ?(%|\p{L}[\p{L}-]+)(?: (\p{L}[\p{L}-]+))?/gu;

function quantitiesIn(text: string): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const [, number = "", first = "", second] of text.matchAll(QUANTITY)) {
    const unit = unitOf(first, second);
    if (!unit) continue;
    const value = Number(number.replace(/[.,\s]/g, ""));
    found.set(unit, new Set([...(found.get(unit) ?? []), value]));
  }
  return found;
}

/** What is counted: "dormant members" and "members" are both members. */
function unitOf(first: string, second = ""): string | null {
  const [one, other] = [first.toLowerCase(), second.toLowerCase()];
  const known = [other, one].find((word) => SAME_UNIT.has(word));
  if (known) return SAME_UNIT.get(known) ?? null;
  if (one === "%") return "%";
  return COMMON_WORDS.has(one) || one.length < 3 ? null : stem(one);
}

const SAME_UNIT = new Map<string, string>(
  [
    [
      "person",
      "people",
      "persons",
      "members",
      "member",
      "customers",
      "customer",
      "recipients",
      "recipient",
      "contacts",
      "users",
      "orang",
      "anggota",
      "pelanggan",
      "penerima",
      "kontak",
      "pengguna",
    ],
    ["message", "messages", "pesan"],
    ["shop", "shops", "stores", "outlets", "gerai", "toko"],
    ["day", "days", "hari"],
    ["hour", "hours", "jam"],
    ["month", "months", "bulan"],
    ["year", "years", "tahun"],
    ["campaign", "campaigns", "kampanye"],
    ["template", "templates", "templat"],
    ["number", "numbers", "nomor"],
  ].flatMap(([unit = "", ...words]) => [unit, ...words].map((word) => [word, unit] as const)),
);

const MONTHS = ["jan", "feb", "mar", "apr", "ma", "jun", "jul", "a", "sep", "o", "nov", "de"];

export function normalDay(written: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (iso) return written;
  const numeric = /^(\d{1,2})[./](\d{1,2})[./](\d{2,4})$/.exec(written);
  if (numeric) {
    const [, day = "", month = "", year = ""] = numeric;
    return `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  }
  const name = /\p{L}{3,}/u.exec(written.replace(/(\d)(?:st|nd|rd|th)\b/gi, "$1"))?.[0] ?? "";
  const month = monthOf(name.toLowerCase());
  const [day] = written.match(/\b\d{1,2}(?!\d)/) ?? [];
  const [year] = written.match(/\b\d{4}\b/) ?? [];
  if (!month || !day) return null;
  return `${year ? `${year}-` : ""}${two(String(month))}-${two(day)}`;
}

function monthOf(name: string): number | null {
  if (/^(?:mei|may)/.test(name)) return 5;
  if (/^(?:aug|agu|agt)/.test(name)) return 8;
  if (/^o[ck]t/.test(name)) return 10;
  if (/^de[cs]/.test(name)) return 12;
  const at = MONTHS.findIndex((start) => start.length > 2 && name.startsWith(start));
  return at === -1 ? null : at + 1;
}

const two = (digits: string) => digits.padStart(2, "0");

/** One of two days may lack its year. */
export function isSameDay(one: string, other: string): boolean {
  return one === other || one.endsWith(`-${other}`) || other.endsWith(`-${one}`);
}

function sidesIn(text: string): Map<string, "yes" | "no"> {
  const found = new Map<string, "yes" | "no">();
  for (const [key, patterns] of Object.entries(OPPOSITES)) {
    for (const language of LANGUAGES) {
      if (patterns[language].no.test(text)) found.set(key, "no");
      else if (patterns[language].yes.test(text) && !found.has(key)) found.set(key, "yes");
    }
  }
  return found;
}

const matches = (patterns: Readonly<Record<Language, RegExp>>, text: string) =>
  LANGUAGES.some((language) => patterns[language].test(text));

const keysOf = <T>(of: Readonly<Record<string, T>>, fits: (value: T) => boolean) =>
  Object.entries(of).flatMap(([key, value]) => (fits(value) ? [key] : []));

function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON_WORDS.has(word)).map(stem));
}

/** A plural and its singular are one word. */
const stem = (word: string) => word.replace(/(?:ies)$/, "y").replace(/(?<=\p{L}{3})s$/u, "");
