/** The words that deny everything and answer nothing, as they were written, or null. */
import type { Language } from "~templates/bilingual";
import { BLANKET_DENIALS } from "~templates/rules/appeal/denials";

export function firstDenial(text: string, language: Language): string | null {
  const read = text.replaceAll("’", "'");
  for (const denial of BLANKET_DENIALS[language]) {
    const found = denial.exec(read);
    if (found) return found[0];
  }
  return null;
}
