/** The doors an appeal can go through, worded for whoever chooses one. Weighs what the rules weigh: for loaders. */
import type { Language } from "~templates/bilingual";
import { DOORS } from "~templates/rules/doors";
import { DOOR_KEYS, type DoorKey } from "~templates/rules/vocabulary";

export type DoorChoice = {
  key: DoorKey;
  who: string;
  way: string | null;
  languageAdvice: string;
};

export function doorChoices(language: Language): DoorChoice[] {
  return DOOR_KEYS.map((key) => {
    const { who, path, languageAdvice } = DOORS[key];
    return {
      key,
      who: who[language],
      way: path?.[language] ?? null,
      languageAdvice: languageAdvice[language],
    };
  });
}

/** What to know about one door while a text for it is read. */
export function doorFacts(key: DoorKey, language: Language, found?: { note: string }) {
  const { asks, limitNote, languageAdvice, takesFiles, path } = DOORS[key];
  return {
    asks: asks[language],
    limitNote: found?.note ?? limitNote[language],
    languageAdvice: languageAdvice[language],
    way: path?.[language] ?? null,
    takesFiles,
  };
}

export type DoorFacts = ReturnType<typeof doorFacts>;
