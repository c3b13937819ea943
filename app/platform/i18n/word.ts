/**
 * Words a sentence of the catalogue: chooses the plural form and fills the
 * placeholders. The same few lines run on the server and in the browser, on
 * whatever part of the catalogue is at hand.
 *
 * Placeholders: `{{name}}`, `{{count|number}}`, `{{at|instant}}`, `{{at|date}}`,
 * `{{on|day}}` for a calendar date that belongs to no zone, `{{amount|money}}` for minor units and
 * their currency (`12500050 IDR`), and `{{phase|cases.phase}}`, which looks the value up as
 * `cases.phase.<value>`.
 */
import type { Format } from "./format";
import type { TextKey, TextParams, Translate } from "./text-key";

/** A tree of sentences, as deep as the catalogue is. */
export type Texts = { readonly [key: string]: string | Texts };

/** What `textsOfPage` wrote; the same text is read once. There are as many as kinds of pages. */
export function readTexts(written: string): Texts {
  const known = readBefore.get(written) ?? (JSON.parse(written) as Texts);
  readBefore.set(written, known);
  return known;
}

const readBefore = new Map<string, Texts>();

export function wording(texts: Texts, format: Format): Translate {
  const t: Translate = (key, params) => {
    const sentence = find(texts, key, params, format);
    if (sentence === undefined) return key;
    return params ? fill(sentence, params, format, (name) => t(name as TextKey, params)) : sentence;
  };
  return t;
}

/** Whether the catalogue has such a sentence: for open vocabularies whose values come from outside. */
export function hasText(texts: Texts, key: string): key is TextKey {
  return lookUp(texts, key) !== undefined;
}

function find(texts: Texts, key: string, params: TextParams | undefined, format: Format) {
  const count = params?.count;
  if (typeof count === "number") {
    const plural = lookUp(texts, `${key}_${format.plural(count)}`) ?? lookUp(texts, `${key}_other`);
    if (plural !== undefined) return plural;
  }
  return lookUp(texts, key);
}

function lookUp(texts: Texts, key: string): string | undefined {
  let place: string | Texts | undefined = texts;
  for (const step of key.split(".")) {
    if (typeof place !== "object" || !Object.hasOwn(place, step)) return undefined;
    place = place[step];
  }
  return typeof place === "string" ? place : undefined;
}

const PLACEHOLDER = /\{\{\s*(\w+)\s*(?:\|\s*([\w.]+)\s*)?\}\}/g;

function fill(
  sentence: string,
  params: TextParams,
  format: Format,
  named: (key: string) => string,
) {
  return sentence.replace(PLACEHOLDER, (_whole, name: string, how: string | undefined) => {
    const value = params[name];
    if (value === null || value === undefined) return "–";
    if (how === "money") return amount(String(value), format);
    if (how === "number") return format.number(Number(value));
    if (how === "instant" || how === "date" || how === "day") return dated(value, format[how]);
    if (how) {
      const key = `${how}.${String(value)}`;
      const found = named(key);
      return found === key ? String(value) : found;
    }
    return value instanceof Date ? format.instant(value) : String(value);
  });
}

function amount(written: string, { money }: Format): string {
  const [, minor, currency = ""] = /^(-?\d{1,18}) ([A-Z]{3})$/.exec(written) ?? [];
  return minor === undefined ? written : money(BigInt(minor), currency);
}

/** What is no date is shown as it came: a page about an incident never fails for a stored oddity. */
function dated(value: string | number | Date, format: (at: Date) => string): string {
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? String(value) : format(at);
}
