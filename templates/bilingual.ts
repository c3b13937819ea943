/** Wording that leaves the building, or that people may reword, in both languages of the house. */
export const LANGUAGES = ["en", "id"] as const;

export type Language = (typeof LANGUAGES)[number];

export type Bilingual = Readonly<Record<Language, string>>;
