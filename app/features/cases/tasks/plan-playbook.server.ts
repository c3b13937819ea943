/** The tasks that a playbook brings to a case: those that came with it, and those of the installation. */
import { peopleWhoSee } from "~/features/cases/people/people-of-case.server";
import { workingDaysAfter } from "~/features/clocks/calendars/business-hours";
import { workingTimeOf } from "~/features/clocks/calendars/calendar-queries.server";
import type { PlannedTask } from "~/features/tasks/plan-tasks.server";
import {
  type OwnTask,
  ownTasks,
  switchedOff,
} from "~/features/tasks/playbooks/playbook-queries.server";
import { eitherTitle, ownKey } from "~/features/tasks/playbooks/playbook-task";
import type { Tx } from "~/platform/db.server";
import { PLAYBOOKS } from "~templates/playbooks/playbooks";
import type { Route } from "~templates/rules/vocabulary";

const HOUR = 3_600_000;

export async function tasksOfPlaybook(
  tx: Tx,
  caseId: string,
  playbook: Route,
  now: Date,
): Promise<PlannedTask[]> {
  const off = await switchedOff(playbook, tx);
  const builtIn = PLAYBOOKS[playbook].tasks
    .filter(({ key }) => !off.has(key))
    .map(
      (task): PlannedTask => ({
        key: `${playbook}.${task.key}`,
        stage: task.stage,
        title: task.title,
        mandatory: task.mandatory,
        role: task.role,
        dueAt: new Date(now.getTime() + task.dueInHours * HOUR),
      }),
    );
  const own = (await ownTasks(playbook, tx)).filter(({ retiredAt }) => retiredAt === null);
  return own.length === 0 ? builtIn : [...builtIn, ...(await planned(tx, caseId, own, now))];
}

async function planned(
  tx: Tx,
  caseId: string,
  own: readonly OwnTask[],
  now: Date,
): Promise<PlannedTask[]> {
  const found = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { businessId: true, openedById: true, createdAt: true, restoredAt: true },
  });
  const people = new Set((await peopleWhoSee(found, tx)).map(({ id }) => id));
  const from = { classified: now, opened: found.createdAt, restored: found.restoredAt };
  return Promise.all(
    own.map(async (task) => ({
      key: ownKey(task.id),
      stage: task.stage,
      title: eitherTitle(task),
      mandatory: task.mandatory,
      role: task.role,
      // Whoever left, or may not see this case, has no task of it.
      ownerId: task.ownerId && people.has(task.ownerId) ? task.ownerId : null,
      notes: task.notes,
      dueAt: await dueAfter(tx, from[task.dueFrom as keyof typeof from], task),
    })),
  );
}

type Due = Pick<OwnTask, "dueIn" | "dueUnit" | "calendarId">;

/** Null for what has no date, or none yet; a calendar in which nobody works gives none either. */
export async function dueAfter(tx: Tx, from: Date | null, due: Due): Promise<Date | null> {
  const { dueIn, dueUnit, calendarId } = due;
  if (!from || dueIn === null) return null;
  if (dueUnit === "hours") return new Date(from.getTime() + dueIn * HOUR);
  const calendar = calendarId ? await workingTimeOf(calendarId, tx) : null;
  return calendar && workingDaysAfter(calendar, from, dueIn);
}
