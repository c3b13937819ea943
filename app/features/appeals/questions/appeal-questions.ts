/** The appeal's questions as the rules and the screens ask for them. */
import type { Language } from "~templates/bilingual";
import type { Question, QuestionKind, Section } from "~templates/rules/appeal/question";
import { APPEAL_SECTIONS } from "~templates/rules/appeal-questions";

export type {
  PrefillSource,
  Question,
  QuestionKind,
  Section,
} from "~templates/rules/appeal/question";
export { APPEAL_QUESTIONS_VERSION } from "~templates/rules/appeal-questions";

type SectionData = (typeof APPEAL_SECTIONS)[number];
export type SectionId = SectionData["id"];
export type QuestionId = SectionData["questions"][number]["id"];

export const SECTIONS: readonly (Section & { id: SectionId })[] = APPEAL_SECTIONS;
export const SECTION_IDS: readonly SectionId[] = SECTIONS.map(({ id }) => id);

const QUESTIONS = new Map<string, Question>(
  SECTIONS.flatMap(({ questions }) =>
    questions.map((question) => [question.id, question] as const),
  ),
);

export function isSectionId(id: string): id is SectionId {
  return SECTIONS.some((section) => section.id === id);
}

export function sectionOf(id: SectionId): Section & { id: SectionId } {
  const section = SECTIONS.find((each) => each.id === id);
  if (!section) throw new Error(`No section ${id}`);
  return section;
}

export function questionOf(id: QuestionId): Question {
  const question = QUESTIONS.get(id);
  if (!question) throw new Error(`No question ${id}`);
  return question;
}

export function sectionOfQuestion(id: QuestionId): SectionId {
  const section = SECTIONS.find(({ questions }) =>
    questions.some((question) => question.id === id),
  );
  if (!section) throw new Error(`No question ${id}`);
  return section.id;
}

/** The questions a round asks: some are about what came before it. */
export function questionsOf(id: SectionId, round: number): readonly Question[] {
  return sectionOf(id).questions.filter(({ fromRound = 1 }) => fromRound <= round);
}

/** What a page needs of a question, in one language; small enough to travel to the browser. */
export type WordedQuestion = {
  id: QuestionId;
  kind: QuestionKind;
  isRequired: boolean;
  isPerLanguage: boolean;
  maxLength: number | null;
  label: string;
  hint: string | null;
  guidance: string;
  sources: readonly string[];
  certainty: Question["certainty"];
  /** The good example, in each language a free text is written in. */
  example: Partial<Record<Language, string>> | null;
  choices: readonly { id: string; label: string }[];
};

export type WordedSection = {
  id: SectionId;
  title: string;
  purpose: string;
  questions: readonly WordedQuestion[];
};

export function wordedSection(id: SectionId, language: Language, round: number): WordedSection {
  const { title, purpose } = sectionOf(id);
  return {
    id,
    title: title[language],
    purpose: purpose[language],
    questions: questionsOf(id, round).map((question) => ({
      id: question.id as QuestionId,
      kind: question.kind,
      isRequired: question.need === "required",
      isPerLanguage: question.perLanguage === true,
      maxLength: question.maxLength ?? null,
      label: question.label[language],
      hint: question.hint?.[language] ?? null,
      guidance: question.guidance[language],
      sources: question.sources,
      certainty: question.certainty,
      example: exampleFor(question, language),
      choices: (question.choices ?? []).map(({ id: choice, label }) => ({
        id: choice,
        label: label[language],
      })),
    })),
  };
}

function exampleFor({ example, perLanguage }: Question, language: Language) {
  if (!example) return null;
  return perLanguage ? { ...example } : { [language]: example[language] };
}
