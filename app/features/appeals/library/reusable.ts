/** Which texts of a section may start another appeal: what was written freely, never a name, a number or a date. */
import {
  type Answers,
  type BilingualText,
  isAnswered,
  isBilingualText,
} from "~/features/appeals/answers/appeal-answers";
import {
  type QuestionId,
  questionsOf,
  type SectionId,
} from "~/features/appeals/questions/appeal-questions";
import type { Language } from "~templates/bilingual";

export type ReusableText = { question: QuestionId; label: string; text: BilingualText };

/** Asked in the first round already: what is new since a decision belongs to one appeal only. */
export function reusableTexts(
  section: SectionId,
  answers: Answers,
  language: Language,
): ReusableText[] {
  return questionsOf(section, 1)
    .filter(({ kind, perLanguage }) => kind === "long_text" && perLanguage)
    .flatMap(({ id, label }) => {
      const question = id as QuestionId;
      const text = answers[question];
      if (!isAnswered(text) || !isBilingualText(text)) return [];
      return [{ question, label: label[language], text }];
    });
}
