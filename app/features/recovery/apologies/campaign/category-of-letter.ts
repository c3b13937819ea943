/** Which of Meta's categories one letter of a campaign counts as: of what Meta approved and what it says, the stricter. */
import type { Language } from "~templates/bilingual";
import type { TemplateChoice } from "../whatsapp/template-choice";
import { categoryOf, type OutreachCategory } from "./category-of";
import type { ApologyWords } from "./render-apology";

export type Letter = ApologyWords & {
  /** Of WhatsApp; its words with their names are the text. */
  template: TemplateChoice | null;
};

export function categoryOfLetter(letter: Letter, language: Language): OutreachCategory {
  if (letter.template?.category === "marketing") return "marketing";
  return categoryOf(letter, language).category;
}
