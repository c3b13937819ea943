/** Everything the overview of an appeal shows: its sections, who wrote last, and what is still to be solved. */
import type { Person } from "~/features/identity/person";
import { answerRows, answersIn } from "./answer-queries.server";
import { questionsOf, SECTIONS } from "./appeal-questions";
import type { AppealAtHand } from "./check-appeal.server";
import { readinessOf } from "./check-appeal.server";
import { exhibitsInDossier } from "./evidence-choice.server";
import { countBlockers } from "./readiness";
import { remediationOf } from "./remediation-queries.server";
import { appealProgress } from "./section-state";

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
