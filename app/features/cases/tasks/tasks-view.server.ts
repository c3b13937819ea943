/** The tasks of a case as one reader sees them, worded. */

import { isOpen } from "~/features/cases/case-phase";
import type { CaseKey } from "~/features/cases/case-queries.server";
import { peopleWhoSee } from "~/features/cases/people/people-of-case.server";
import { can, ROLES } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { usableMacros } from "~/features/tasks/macros/macro-queries.server";
import { tasksOfCase } from "~/features/tasks/task-queries.server";
import type { Translate } from "~/platform/i18n/text-key";
import { nameOf } from "~/platform/i18n/texts.server";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { wholeMinute } from "~/platform/i18n/whole-minute";

const isToDo = ({ state }: { state: string }) => state === "open" || state === "in_progress";

export async function tasksView(person: Person, found: CaseKey, t: Translate, now = new Date()) {
  const [tasks, people, macros] = await Promise.all([
    tasksOfCase(found.id),
    peopleWhoSee(found),
    usableMacros(),
  ]);
  const named = new Map(people.map(({ id, name }) => [id, name]));
  const open = isOpen(found.phase);
  return {
    now: wholeMinute(now),
    readerId: person.id,
    reference: found.reference,
    mayWork: open && can(person, "task:work"),
    mayManage: open && can(person, "task:manage"),
    people: people.map(({ id, name }) => ({ value: id, label: name })),
    macros: macros.map(({ id, name }) => ({ id, name })),
    roles: ROLES.filter((role) => role !== "viewer").map((role) => ({
      value: role,
      label: t(`identity.roles.${role}`),
    })),
    // What is over stands last.
    tasks: [...tasks.filter(isToDo), ...tasks.filter((task) => !isToDo(task))].map((task) => ({
      id: task.id,
      title: person.language === "id" ? task.titleId : task.titleEn,
      state: task.state,
      mandatory: task.mandatory,
      measure: task.measure ? nameOf(person.language, "changes.measures", task.measure) : null,
      role: task.role ? t(`identity.roles.${task.role}`) : null,
      owner: task.ownerId ? { id: task.ownerId, name: named.get(task.ownerId) ?? "–" } : null,
      dueAt: task.dueAt,
      dueOnClock: task.dueAt ? wallClockOf(task.dueAt, person.timeZone) : "",
      endedAt: task.endedAt,
      waivedReason: task.waivedReason,
      notes: task.notes,
      isEscalated:
        isToDo(task) &&
        task.escalation > 0 &&
        task.dueAt !== null &&
        task.escalatedDueAt?.getTime() === task.dueAt.getTime(),
    })),
  };
}
