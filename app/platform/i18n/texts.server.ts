/** The whole catalogue, for everything that is worded on the server. */
import en from "~/locales/en";
import id from "~/locales/id";
import { sectionsFor } from "~/locales/pages";
import type { Language } from "~templates/bilingual";
import { formatFor } from "./format";
import type { Translate } from "./text-key";
import { hasText, type Texts, wording } from "./word";

const CATALOGUES: Record<Language, Texts> = { en, id };

/** Words sentences in a language; dates in them are shown in the given zone. */
export function textsFor(language: Language, timeZone = "UTC"): Translate {
  return wording(CATALOGUES[language], formatFor(language, timeZone));
}

/**
 * The part of the catalogue that the browser needs for one page, as JSON: as one text it travels
 * with the page's data far more cheaply than as a thousand values. `readTexts` reads it.
 */
export function textsOfPage(language: Language, pathname: string): string {
  const sections = sectionsFor(pathname);
  const name = `${language} ${sections.join()}`;
  const known = writtenTexts.get(name) ?? writeTexts(language, sections);
  writtenTexts.set(name, known);
  return known;
}

const writtenTexts = new Map<string, string>();

const writeTexts = (language: Language, sections: readonly string[]) =>
  JSON.stringify(
    Object.fromEntries(
      sections.map((section) => [section, withoutServerOnly(CATALOGUES[language][section])]),
    ),
  );

/** Timeline sentences and refusals are worded on the server and stay there. */
function withoutServerOnly(texts: string | Texts | undefined): string | Texts {
  if (texts === undefined || typeof texts === "string") return texts ?? "";
  const { events: _events, refusals: _refusals, serverOnly: _serverOnly, ...rest } = texts;
  return rest;
}

const SENTENCES = Object.entries(CATALOGUES.en).flatMap(([feature, texts]) =>
  typeof texts === "object" && typeof texts.events === "object"
    ? [{ feature, texts: texts.events }]
    : [],
);

/** The text key of an event's sentence, or null for a kind nobody words. */
export function sentenceOf(eventKind: string) {
  for (const { feature, texts } of SENTENCES) {
    if (hasText(texts, eventKind) || hasText(texts, `${eventKind}_other`))
      return `${feature}.events.${eventKind}` as Parameters<Translate>[0];
  }
  return null;
}

/** Words a value of an open vocabulary, or gives it back raw when nobody knows it. */
export function nameOf(language: Language, vocabulary: string, value: string): string {
  const key = `${vocabulary}.${value}`;
  const catalogue = CATALOGUES[language];
  return hasText(catalogue, key) ? textsFor(language)(key) : value;
}
