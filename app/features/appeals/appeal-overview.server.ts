/** Everything the overview of an appeal shows: its sections, who wrote last, and what is still to be solved. */
import { answerRows, answersIn } from "~/features/appeals/answers/answer-queries.server";
import type { AppealAtHand } from "~/features/appeals/checks/check-appeal.server";
import { readinessOf } from "~/features/appeals/checks/check-appeal.server";
import { countBlockers } from "~/features/appeals/checks/readiness";
import { exhibitsInDossier } from "~/features/appeals/evidence/evidence-choice.server";
import { questionsOf, SECTIONS } from "~/features/appeals/questions/appeal-questions";
import { appealProgress } from "~/features/appeals/questions/section-state";
import { remediationOf } from "~/features/appeals/remediation/remediation-queries.server";
import type { Person } from "~/features/identity/person";

export async function appealOverview(appeal: AppealAtHand, person: Person, now = new Date()) {
  const [rows, items, exhibits, findings] = await Promise.all([
    answerRows(appeal.id),
    remediationOf(appeal.caseId),
    exhibitsInDossier(appeal),
    readinessOf(appeal, person.language, now),
  ]);
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
        last: last
          ? { name: last.byName, at: last.updatedAt, isFilledIn: last.byId === null }
          : null,
      };
    }),
    completed: progress.filter(({ state }) => state === "completed").length,
    exhibits: exhibits.length,
    blockers,
    advice: findings.length - blockers,
  };
}
