/**
 * Whether Meta filed a template under UTILITY although what it says is MARKETING (M-TCAT): sending it
 * is what accounts are restricted for. One that is filed under MARKETING may say anything.
 */
import type { Language } from "~templates/bilingual";
import { type CategoryFinding, categoryOf } from "../campaign/category-of";
import { namedWords, standIns, type TemplateChoice } from "./template-choice";

/** The first thing that makes it so, or null. */
export function categoryClash(choice: TemplateChoice, language: Language): CategoryFinding | null {
  if (choice.category === "marketing") return null;
  const words = { subject: standIns(choice), text: namedWords(choice) };
  const { category, findings } = categoryOf(words, language);
  return category === "utility" ? null : (findings.find(({ makes }) => makes === category) ?? null);
}
