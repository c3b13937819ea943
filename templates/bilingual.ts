/** Wording that leaves the building, or that people may reword, in both languages of the house. */
export const LANGUAGES = ["en", "id"] as const;

export type Language = (typeof LANGUAGES)[number];

/** The reader's own first: the order in which people write in both. */
export const languagesFor = (reader: Language): readonly Language[] =>
  LANGUAGES.toSorted((one) => (one === reader ? -1 : 1));

export type Bilingual = Readonly<Record<Language, string>>;
