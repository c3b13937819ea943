/** What a reviewer reads and may do: the text as Meta will see it, the open points, what was said so far. */
import { filingOf } from "~/features/appeals/appeal-queries.server";
import { findingsOnPage } from "~/features/appeals/checks/findings-on-page.server";
import { appealPreview, wantedText } from "~/features/appeals/document/preview.server";
import { doorFacts } from "~/features/appeals/filing/door-choices";
import type { AppealOnPage } from "~/features/appeals/require-appeal.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { readChecklist, wordedChecklist } from "./checklist";
import { reviewersOf } from "./reviewers.server";

export async function reviewPage(appeal: AppealOnPage, person: Person, url: URL) {
  const { reference, number, round, state } = appeal;
  const wanted = wantedText(url, appeal);
  const [preview, findings, { writerIds, others }, filing] = await Promise.all([
    appealPreview(appeal, wanted),
    findingsOnPage(appeal, person),
    reviewersOf(appeal),
    filingOf(appeal.id),
  ]);
  const isOwn = writerIds.includes(person.id);
  return {
    appeal: { reference, number, round, state },
    preview,
    door: doorFacts(wanted.door, person.language),
    blockers: findings.filter(({ severity }) => severity === "blocker"),
    reviews: wordedReviews(filing.reviews, person.language),
    checklist: wordedChecklist(person.language),
    isOwn,
    others: others.filter(({ id }) => id !== person.id).map(({ name }) => name),
    mayOverride: can(person, "appeal:override"),
  };
}

type Kept = Awaited<ReturnType<typeof filingOf>>["reviews"];

/** What was said so far, with the checklist in the reader's words. */
export const wordedReviews = (reviews: Kept, language: Person["language"]) =>
  reviews.map(({ checklist, ...review }) => ({
    ...review,
    checks: readChecklist(checklist, language),
  }));
export type WordedReview = ReturnType<typeof wordedReviews>[number];

export type ReviewPage = Awaited<ReturnType<typeof reviewPage>>;
