/** Whether a text names a company, whatever its case, accents, spaces and legal form. */
const LEGAL_FORMS = /\b(?:pt|cv|ud|tbk|persero|ltd|limited|llc|inc|gmbh|pte|sdn|bhd|co)\b/g;

/** "PT KOPI-SENJA" names Kopi Senja. */
export function namesCompany(text: string, names: readonly string[]): boolean {
  const read = bare(text);
  return names
    .map((name) => bare(name.toLowerCase().replace(LEGAL_FORMS, " ")))
    .some((name) => name !== "" && read.includes(name));
}

const bare = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
