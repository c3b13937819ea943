/** The passage that an address names: a sentence of an answer, by its place, or a whole section. */
import { answersOf } from "~/features/appeals/answers/answer-queries.server";
import type { AnswerValue } from "~/features/appeals/answers/appeal-answers";
import { sentencesOf } from "~/features/appeals/claims/sentences";
import {
  type QuestionId,
  type SectionId,
  type WordedQuestion,
  wordedSection,
} from "~/features/appeals/questions/appeal-questions";
import type { Language } from "~templates/bilingual";
import { isTextLanguage, type TextLanguage, textIn } from "./passage";

type Appeal = { id: string; round: number };

export const TEXT_KINDS: readonly string[] = ["short_text", "long_text"];

/** The texts of an answer: one per language, or one for all; nothing where it is no text. */
export function textsOf(
  { kind, isPerLanguage }: Pick<WordedQuestion, "kind" | "isPerLanguage">,
  value: AnswerValue | undefined,
): { language: TextLanguage; text: string }[] {
  if (!TEXT_KINDS.includes(kind)) return [];
  const languages: readonly TextLanguage[] = isPerLanguage ? ["en", "id"] : [null];
  return languages
    .map((language) => ({ language, text: textIn(value, language) }))
    .filter(({ text }) => text !== "");
}

/** Null where the address names a question that the section does not ask. */
export async function discussedPassage(
  appeal: Appeal,
  section: SectionId,
  { searchParams }: URL,
  reader: Language,
) {
  const { title, questions } = wordedSection(section, reader, appeal.round);
  const id = searchParams.get("question");
  if (!id) return { section: title, question: null, language: null, passage: "" };
  const question = questions.find((each) => each.id === id);
  if (!question) return null;
  const given = searchParams.get("language");
  const language = isTextLanguage(given) ? given : null;
  const answer = (await answersOf(appeal.id))[id as QuestionId];
  const place = Number(searchParams.get("sentence") ?? Number.NaN);
  const passage = sentencesOf(textIn(answer, language))[place]?.text ?? "";
  return {
    section: title,
    question: { id: question.id, label: question.label },
    language,
    passage,
  };
}

export type DiscussedPassage = NonNullable<Awaited<ReturnType<typeof discussedPassage>>>;
