/** A question that an address names, worded for its reader, with the section it belongs to. */
import type { Language } from "~templates/bilingual";
import {
  SECTION_IDS,
  type SectionId,
  type WordedQuestion,
  wordedSection,
} from "./appeal-questions";

export function askedQuestion(
  id: string | undefined,
  language: Language,
  round: number,
): { question: WordedQuestion; section: SectionId } | null {
  for (const section of SECTION_IDS) {
    const { questions } = wordedSection(section, language, round);
    const question = questions.find((each) => each.id === id);
    if (question) return { question, section };
  }
  return null;
}
