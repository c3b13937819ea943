/** What a reviewer reads and may do: the text as Meta will see it, the open points, what was said so far. */
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { filingOf } from "./appeal-queries.server";
import { doorFacts } from "./door-choices";
import { findingsOnPage } from "./findings-on-page.server";
import { appealPreview, wantedText } from "./preview.server";
import type { AppealOnPage } from "./require-appeal.server";
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
    reviews: filing.reviews,
    isOwn,
    others: others.filter(({ id }) => id !== person.id).map(({ name }) => name),
    mayOverride: can(person, "appeal:override"),
  };
}

export type ReviewPage = Awaited<ReturnType<typeof reviewPage>>;
