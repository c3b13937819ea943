/** What changed between two values of an answer, in words. Pure. */
import type { AnswerValue } from "~/features/appeals/answers/appeal-answers";
import { wordedValue } from "~/features/appeals/document/answer-wording";
import type { Question } from "~/features/appeals/questions/appeal-questions";
import type { Language } from "~templates/bilingual";
import type { TextLanguage } from "./passage";
import { isSameText, type Piece, wordDifference } from "./word-difference";

/** One per language that differs; null where the answer is the same text in every language. */
export type TextDifference = { language: TextLanguage; pieces: Piece[] };

export function answerDifference(
  question: Question,
  before: AnswerValue | undefined,
  after: AnswerValue | undefined,
  reader: Language,
): TextDifference[] {
  const languages: readonly TextLanguage[] = question.perLanguage ? ["en", "id"] : [null];
  return languages
    .map((language) => {
      const said = (value: AnswerValue | undefined) =>
        wordedValue(question, value, language ?? reader) ?? "";
      return { language, pieces: wordDifference(said(before), said(after)) };
    })
    .filter(({ pieces }) => !isSameText(pieces));
}
