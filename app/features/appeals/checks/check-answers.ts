/** Are the questions answered, in the language the dossier is submitted in? */
import {
  type Answers,
  type AnswerValue,
  isAnswered,
  isWrittenIn,
} from "~/features/appeals/answers/appeal-answers";
import {
  type Question,
  type QuestionId,
  questionsOf,
  SECTION_IDS,
} from "~/features/appeals/questions/appeal-questions";
import { LANGUAGES, type Language } from "~templates/bilingual";
import { type AppealUnderCheck, aboutAppeal, aboutQuestion, type Finding } from "./finding";

/** These have sentences of their own: they make up the first sentence of the appeal. */
const SAID_ELSEWHERE: readonly QuestionId[] = ["assets_affected", "decision_shown"];

export function checkAnswers(
  { facts, answers, items, language }: AppealUnderCheck,
  reader: Language,
): Finding[] {
  const questions = SECTION_IDS.flatMap((section) => questionsOf(section, facts.round));
  const asked = questions.filter(({ id }) => !SAID_ELSEWHERE.includes(id as QuestionId));
  const texts = [
    ...questions.map(({ id }) => answers[id as QuestionId]),
    ...items.map(({ what }) => what),
  ];
  return [
    ...asked.flatMap((question) => answerFindings(question, answers, language, reader)),
    ...LANGUAGES.filter((other) => other !== language).flatMap((other) =>
      otherLanguage(texts, other),
    ),
  ];
}

function answerFindings(
  question: Question,
  answers: Answers,
  language: Language,
  reader: Language,
): Finding[] {
  const id = question.id as QuestionId;
  const isRequired = question.need === "required";
  if (isWrittenIn(answers[id], language)) return [];
  if (isAnswered(answers[id])) {
    return isRequired
      ? [aboutQuestion("blocker", "appeals.readiness.languageRequired", id, reader, { language })]
      : [aboutQuestion("advice", "appeals.readiness.languageMissing", id, reader, { language })];
  }
  if (id === "news_since_decision") {
    return [aboutQuestion("blocker", "appeals.readiness.noNews", id, reader)];
  }
  return isRequired
    ? [aboutQuestion("blocker", "appeals.readiness.answerMissing", id, reader)]
    : [aboutQuestion("advice", "appeals.readiness.answerRecommended", id, reader)];
}

/** The other language is a service, not a duty: one sentence for all of it. */
function otherLanguage(texts: readonly (AnswerValue | undefined)[], language: Language): Finding[] {
  const missing = texts.filter((text) => isAnswered(text) && !isWrittenIn(text, language));
  const count = missing.length;
  return count
    ? [aboutAppeal("advice", "appeals.readiness.otherLanguage", { count, language })]
    : [];
}
