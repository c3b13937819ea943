/** The letters of the house as the settings show them. */
import { notFound } from "~/platform/http/http.server";
import { LANGUAGES, type Language } from "~templates/bilingual";
import { DESK_LETTERS, LETTER_KEYS, type LetterKey } from "~templates/letters/desk-letters";
import { LETTER_FIELDS } from "~templates/letters/letter-fields";
import { wordingOf } from "./letter-wording.server";
import { renderLetter } from "./render-letter";

export function letterList(reader: Language) {
  return Promise.all(
    LETTER_KEYS.map(async (key) => ({
      key,
      name: DESK_LETTERS[key].name[reader],
      wordings: await Promise.all(
        LANGUAGES.map(async (language) => {
          const { version, byName } = await wordingOf(key, language);
          return { language, isReworded: version > 0, byName };
        }),
      ),
    })),
  );
}

/** The letter that an address names; else a 404. */
export function letterParam({ key, language }: Record<string, string | undefined>) {
  const known = LETTER_KEYS.find((each) => each === key);
  const inLanguage = LANGUAGES.find((each) => each === language);
  if (!known || !inLanguage) throw notFound();
  return { key: known, language: inLanguage };
}

export async function letterPage(key: LetterKey, language: Language, reader: Language) {
  const { subject, text, version, byName } = await wordingOf(key, language);
  const [line, body] = [subject, text].map((words) => {
    const rendered = renderLetter(words, {}, language);
    return rendered.ok ? rendered.text : "";
  });
  return {
    name: DESK_LETTERS[key].name[reader],
    language,
    values: { subject, text, version },
    isReworded: version > 0,
    byName,
    preview: { subject: line ?? "", text: body ?? "" },
    fields: Object.entries(LETTER_FIELDS).map(([name, means]) => ({ name, means: means[reader] })),
  };
}
