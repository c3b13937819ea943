/** Wording that leaves the building, or that people may reword, in both languages of the house. */
export type Language = "en" | "id";

export type Bilingual = Readonly<Record<Language, string>>;
