/** What the page of one section shows: its questions, what stands, and who wrote it. */
import { answerRows } from "~/features/appeals/answers/answer-queries.server";
import type { AnswerValue } from "~/features/appeals/answers/appeal-answers";
import { type AppealState, mayEdit } from "~/features/appeals/appeal-lifecycle";
import { type AppealAtHand, appealUnderCheck } from "~/features/appeals/checks/check-appeal.server";
import { markedSentences } from "~/features/appeals/claims/marked-sentences";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { timeZones } from "~/platform/i18n/zones";
import { SECTION_IDS, type SectionId, wordedSection } from "./appeal-questions";

type Appeal = AppealAtHand & { state: AppealState };

export async function sectionPage(person: Person, appeal: Appeal, id: SectionId) {
  const section = wordedSection(id, person.language, appeal.round);
  const rows = await answerRows(
    appeal.id,
    section.questions.map((question) => question.id),
  );
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
    zones: asksForZone ? timeZones() : [],
    mayWrite,
    /** Where nothing is typed, sentences stand still: they are marked here. */
    marked: mayWrite ? {} : markedSentences(await appealUnderCheck(appeal), id),
    mayDraft: can(person, "appeal:draft"),
  };
}
