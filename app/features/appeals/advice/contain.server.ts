/** Puts what has to stop now among the tasks of the case. What is planned already stays as it is. */
import { adviceFor } from "~/features/appeals/advice/advice-facts.server";
import { holdCase } from "~/features/cases/hold-case.server";
import { reportTasks } from "~/features/cases/tasks/report-tasks.server";
import type { Person } from "~/features/identity/person";
import { type PlannedTask, planTasks } from "~/features/tasks/plan-tasks.server";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Bilingual } from "~templates/bilingual";
import { STOP } from "~templates/rules/stop-now";

const HOURS_TO_CONTAIN = 4;
const HOUR = 3_600_000;

export function containAsTasks(
  person: Person,
  caseId: string,
  restrictionId: string,
  now = new Date(),
): Promise<Verdict<{ added: number }>> {
  return db.$transaction(async (tx) => {
    const held = await holdCase(tx, caseId);
    if (!held) return refuse("appeals.refusals.gone");
    const advised = await adviceFor({ caseId, restrictionId }, now, tx);
    if (!advised) return refuse("appeals.refusals.notClassified");
    const dueAt = new Date(now.getTime() + HOURS_TO_CONTAIN * HOUR);
    const planned = advised.stopNow.map((title): PlannedTask => {
      return {
        key: containmentKey(title),
        stage: "classify",
        title,
        mandatory: false,
        role: "support_lead",
        dueAt,
      };
    });
    const { added } = await planTasks(tx, person, caseId, planned, {}, now);
    await reportTasks(tx, caseId, now);
    return allow({ added });
  });
}

/** By the rule it comes from, so that planning it again plans nothing twice. */
export function containmentKey({ en }: Bilingual): string {
  const rule = Object.entries(STOP).find(([, words]) => words.en === en)?.[0];
  return `contain.${rule ?? en.slice(0, 60)}`;
}
