/** One letter of a campaign in the words of one customer, whatever takes it there. */
import type { Language } from "~templates/bilingual";
import { type FilledTemplate, fillTemplate } from "../whatsapp/template-choice";
import type { Letter } from "./category-of-letter";
import { type ApologyValues, type ApologyWords, renderApology } from "./render-apology";

export type FilledLetter = { words: ApologyWords; template: FilledTemplate | null };

/** Null where something is missing that nothing stands in for. */
export function fillLetter(
  letter: Letter,
  values: ApologyValues,
  language: Language,
): FilledLetter | null {
  if (!letter.template) {
    const words = renderApology(letter, values, language);
    return words && { words, template: null };
  }
  const template = fillTemplate(letter.template, values, language);
  return template && { words: { subject: "", text: template.text }, template };
}
