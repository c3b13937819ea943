/** What the page of one section shows: its questions, what stands, and who wrote it. */
import { answerRows } from "~/features/appeals/answers/answer-queries.server";
import type { AnswerValue } from "~/features/appeals/answers/appeal-answers";
import { saidIn } from "~/features/appeals/answers/said-in.server";
import { type AppealState, mayEdit } from "~/features/appeals/appeal-lifecycle";
import { type AppealAtHand, appealUnderCheck } from "~/features/appeals/checks/check-appeal.server";
import { markedSentences } from "~/features/appeals/claims/marked-sentences";
import { assignmentsOf } from "~/features/appeals/together/assignment-queries.server";
import { discussedIn, discussedOf } from "~/features/appeals/together/discussed-in";
import { openDiscussion } from "~/features/appeals/together/discussion-queries.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { timeZones } from "~/platform/i18n/zones";
import { SECTION_IDS, type SectionId, wordedSection } from "./appeal-questions";

type Appeal = AppealAtHand & { state: AppealState };

export async function sectionPage(person: Person, appeal: Appeal, id: SectionId) {
  const section = wordedSection(id, person.language, appeal.round);
  const asks = section.questions.map((question) => question.id);
  const [rows, open, assignments] = await Promise.all([
    answerRows(appeal.id, asks),
    openDiscussion(appeal.id),
    assignmentsOf(appeal.id),
  ]);
  const mayWrite = can(person, "appeal:draft") && mayEdit(appeal.state);
  const asksForZone = section.questions.some(({ kind }) => kind === "instant_with_zone");
  return {
    section,
    place: SECTION_IDS.indexOf(id) + 1,
    all: SECTION_IDS.length,
    next: SECTION_IDS[SECTION_IDS.indexOf(id) + 1] ?? null,
    answers: Object.fromEntries(
      rows.map(({ question, value, version, byId, byName, updatedAt }) => [
        question,
        {
          value: value as AnswerValue | null,
          version,
          byName,
          isFilledIn: byId === null,
          at: updatedAt,
        },
      ]),
    ),
    discussed: Object.fromEntries(asks.map((question) => [question, discussedOf(open, question)])),
    allDiscussed: discussedIn(open, id, asks),
    owner: assignments.find((assignment) => assignment.section === id) ?? null,
    zones: asksForZone ? timeZones() : [],
    mayWrite,
    /** Where nothing is typed, what was answered is read as words. */
    said: mayWrite
      ? {}
      : Object.fromEntries(
          section.questions.map((question) => {
            const row = rows.find((each) => each.question === question.id);
            const value = (row?.value ?? null) as AnswerValue | null;
            return [question.id, saidIn(question, value, person.language)];
          }),
        ),
    /** Where nothing is typed, sentences stand still: they are marked here. */
    marked: mayWrite ? {} : markedSentences(await appealUnderCheck(appeal), id),
    mayDraft: can(person, "appeal:draft"),
  };
}
