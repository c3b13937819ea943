/** Everything the overview of an appeal shows: its sections, who wrote last, and what is still to be solved. */
import { answerRows, answersIn } from "~/features/appeals/answers/answer-queries.server";
import type { AppealAtHand } from "~/features/appeals/checks/check-appeal.server";
import { appealUnderCheck } from "~/features/appeals/checks/check-appeal.server";
import { countBlockers, readiness } from "~/features/appeals/checks/readiness";
import { ledgerOf } from "~/features/appeals/claims/appeal-ledger";
import { exhibitsInDossier } from "~/features/appeals/evidence/evidence-choice.server";
import { questionsOf, SECTIONS } from "~/features/appeals/questions/appeal-questions";
import { appealProgress } from "~/features/appeals/questions/section-state";
import { remediationOf } from "~/features/appeals/remediation/remediation-queries.server";
import { assignmentsOf } from "~/features/appeals/together/assignment-queries.server";
import { discussedIn } from "~/features/appeals/together/discussed-in";
import { openDiscussion } from "~/features/appeals/together/discussion-queries.server";
import type { Person } from "~/features/identity/person";

export async function appealOverview(appeal: AppealAtHand, person: Person, now = new Date()) {
  const [rows, items, exhibits, checked, assignments, discussion] = await Promise.all([
    answerRows(appeal.id),
    remediationOf(appeal.caseId),
    exhibitsInDossier(appeal),
    appealUnderCheck(appeal),
    assignmentsOf(appeal.id),
    openDiscussion(appeal.id),
  ]);
  const findings = readiness(checked, person.language, now);
  const claims = ledgerOf(checked).filter(({ language }) => language === appeal.language);
  const progress = appealProgress(answersIn(rows), items, appeal.round);
  const blockers = countBlockers(findings);
  return {
    sections: progress.map(({ id, state, answered, asked }) => {
      const asks = questionsOf(id, appeal.round).map((question) => question.id);
      const last = rows
        .filter(({ question }) => asks.includes(question))
        .toSorted((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime())[0];
      return {
        id,
        title: SECTIONS.find((section) => section.id === id)?.title[person.language] ?? id,
        state,
        answered,
        asked,
        owner: assignments.find(({ section }) => section === id) ?? null,
        discussed: discussedIn(discussion, id, asks),
        last: last
          ? { name: last.byName, at: last.updatedAt, isFilledIn: last.byId === null }
          : null,
      };
    }),
    completed: progress.filter(({ state }) => state === "completed").length,
    exhibits: exhibits.length,
    claims: {
      all: claims.filter(({ state }) => state !== null).length,
      unsupported: claims.filter(({ state }) => state === "unsupported").length,
      suggested: claims.filter(({ kind }) => kind === "suggested").length,
    },
    blockers,
    advice: findings.length - blockers,
  };
}
