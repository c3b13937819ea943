/** What the page of comments and suggestions on one section shows. */
import { answersOf } from "~/features/appeals/answers/answer-queries.server";
import { type AppealState, mayEdit } from "~/features/appeals/appeal-lifecycle";
import { sentencesOf } from "~/features/appeals/claims/sentences";
import {
  type QuestionId,
  type SectionId,
  wordedSection,
} from "~/features/appeals/questions/appeal-questions";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { textsOf } from "./discussed-passage.server";
import { commentsOn, suggestionsFor } from "./discussion-queries.server";
import { mayDiscuss } from "./may-discuss";
import { passageState, textIn } from "./passage";
import { wordDifference } from "./word-difference";

type Appeal = { id: string; round: number; state: AppealState };

export async function discussionPage(person: Person, appeal: Appeal, id: SectionId) {
  const { title, questions } = wordedSection(id, person.language, appeal.round);
  const [answers, comments, suggestions] = await Promise.all([
    answersOf(appeal.id),
    commentsOn(appeal.id, id),
    suggestionsFor(
      appeal.id,
      questions.map((question) => question.id),
    ),
  ]);
  const labelOf = (question: string | null) =>
    questions.find((each) => each.id === question)?.label ?? null;
  const stateOf = (at: { question: string; language: "en" | "id" | null; passage: string }) =>
    passageState(textIn(answers[at.question as QuestionId], at.language), at.passage);
  const isWriter = can(person, "appeal:draft");
  const mayTalk = isWriter && mayDiscuss(appeal.state);
  return {
    section: { id, title },
    mayTalk,
    mayAccept: isWriter && mayEdit(appeal.state),
    texts: questions.flatMap((question) =>
      textsOf(question, answers[question.id]).map(({ language, text }) => ({
        question: question.id,
        label: question.label,
        language,
        sentences: sentencesOf(text).map((sentence, place) => ({ place, text: sentence.text })),
      })),
    ),
    comments: comments.map(({ authorId, question, passage, ...comment }) => ({
      ...comment,
      passage,
      label: labelOf(question),
      state: question && passage ? stateOf({ ...comment, question, passage }) : null,
      isMine: authorId === person.id,
    })),
    suggestions: suggestions.map(({ authorId, passage, instead, ...suggestion }) => ({
      ...suggestion,
      label: labelOf(suggestion.question),
      passage: stateOf({ ...suggestion, passage }),
      pieces: wordDifference(passage, instead),
      isMine: authorId === person.id,
    })),
  };
}

export type DiscussionPage = Awaited<ReturnType<typeof discussionPage>>;
