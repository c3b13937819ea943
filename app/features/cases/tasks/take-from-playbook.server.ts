/** Adds tasks of a playbook to a case by hand. What is there already, by any playbook, is not added again. */
import { isOpen } from "~/features/cases/case-phase";
import type { CaseKey } from "~/features/cases/case-queries.server";
import { holdCase } from "~/features/cases/hold-case.server";
import type { Person } from "~/features/identity/person";
import { planTasks } from "~/features/tasks/plan-tasks.server";
import { asPlaybook, playbookOf, taskName } from "~/features/tasks/playbooks/playbook-task";
import { tasksOfCase } from "~/features/tasks/task-queries.server";
import { db } from "~/platform/db.server";
import type { Translate } from "~/platform/i18n/text-key";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { ROUTES, type Route } from "~templates/rules/vocabulary";
import { tasksOfPlaybook } from "./plan-playbook.server";
import { reportTasks } from "./report-tasks.server";

/** How many were added. */
export function takeFromPlaybook(
  person: Person,
  caseId: string,
  playbook: Route,
  keys: readonly string[],
  now = new Date(),
): Promise<Verdict<number>> {
  return db.$transaction(async (tx) => {
    const held = await holdCase(tx, caseId);
    if (!held) return refuse("cases.refusals.gone");
    if (!isOpen(held.phase)) return refuse("tasks.refusals.caseOver");
    const here = namesOf(await tasksOfCase(caseId, tx));
    const picked = (await tasksOfPlaybook(tx, caseId, playbook, now)).filter(
      ({ key }) => keys.includes(key) && !here.has(taskName(key)),
    );
    const { added } = await planTasks(tx, person, caseId, picked, { chosen: true }, now);
    if (added > 0) await reportTasks(tx, caseId, now);
    return allow(added);
  });
}

const namesOf = (tasks: readonly { playbookKey: string | null }[]) =>
  new Set(tasks.flatMap(({ playbookKey }) => (playbookKey ? [taskName(playbookKey)] : [])));

/** The tasks of a playbook beside those of a case. Without a choice it is the playbook the case follows. */
export async function takingView(
  person: Person,
  { id }: CaseKey,
  chosen: string | undefined,
  t: Translate,
  now = new Date(),
) {
  const tasks = await tasksOfCase(id);
  const followed = tasks.findLast(({ playbookKey }) => asPlaybook(playbookOf(playbookKey)));
  const playbook =
    asPlaybook(chosen) ?? asPlaybook(playbookOf(followed?.playbookKey ?? null)) ?? ROUTES[0];
  const here = new Map(
    tasks.flatMap(({ playbookKey, state }) =>
      playbookKey ? [[taskName(playbookKey), state] as const] : [],
    ),
  );
  return {
    playbook,
    playbooks: ROUTES.map((value) => ({ value, label: t(`enforcement.route.${value}`) })),
    tasks: (await tasksOfPlaybook(db, id, playbook, now)).map(({ key, title }) => ({
      key,
      title: title[person.language],
      here: here.get(taskName(key)) ?? null,
    })),
  };
}
