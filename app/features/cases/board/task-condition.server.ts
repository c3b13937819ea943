/** Filters of the task list as SQL over a task `t` of a case `c`. Who may see the case is part of it. */
import { casesVisibleTo } from "~/features/cases/case-scope.server";
import type { Person } from "~/features/identity/person";
import { ESCALATED } from "~/features/tasks/escalation/escalated.server";
import { isTaskOver, type TaskState } from "~/features/tasks/task-lifecycle";
import { instantOf, wallClockOf } from "~/platform/i18n/wall-clock";
import { Prisma } from "~prisma/generated/client";
import type { DueFilter, TaskFilter } from "./task-filter";

export type TaskReader = Pick<Person, "id" | "businessIds" | "timeZone" | "roles">;

/** What tasks are sorted by, spelt as their indexes spell it. */
export const DUE = Prisma.raw(`COALESCE(t."dueAt", 'infinity')`);

const OPEN_CASE = Prisma.raw(`c.phase IN ('new', 'triage', 'active', 'monitoring')`);

/** Everything but whose they are. */
export function tasksMatching(filter: TaskFilter, reader: TaskReader, now: Date): Prisma.Sql {
  const { state, stage, businessId, reference } = filter;
  const conditions = [
    casesVisibleTo(reader),
    inState(state),
    // What is left of a case that is over waits for nobody.
    ...(state && isTaskOver(state)
      ? [Prisma.raw(`c.phase NOT IN ('merged', 'void')`)]
      : [OPEN_CASE]),
    ...dueBy(filter.due, reader.timeZone, now),
    ...(stage ? [Prisma.sql`t.stage = ${stage}`] : []),
    ...(businessId ? [Prisma.sql`c."businessId" = ${businessId}::uuid`] : []),
    ...(reference ? [Prisma.sql`c.reference = ${reference}`] : []),
  ];
  return Prisma.join(conditions, " AND ");
}

/**
 * Whose they are: one condition for each index that finds them in order. A row meets at most one
 * of them, so what they find can be put together.
 */
export function whoseTasks({ whose, ownerId, state }: TaskFilter, reader: TaskReader) {
  const mine = Prisma.sql`t."ownerId" = ${reader.id}::uuid`;
  if (ownerId) return [Prisma.sql`t."ownerId" = ${ownerId}::uuid`];
  if (whose === "all") return [Prisma.sql`TRUE`];
  if (whose === "mine" || (state && isTaskOver(state))) return [mine];
  const unclaimed = [
    ...reader.roles.map((role) => Prisma.sql`t."ownerId" IS NULL AND t.role = ${role}::"Role"`),
    Prisma.sql`t."ownerId" IS NULL AND t.role IS NULL`,
  ];
  return whose === "unclaimed" ? unclaimed : [mine, ...unclaimed];
}

/** Written out, because the planner uses an index of open tasks only where it sees the states. */
function inState(state: TaskState | null): Prisma.Sql {
  const open = `t.state IN ('open', 'in_progress')`;
  if (!state) return Prisma.raw(open);
  const only = `t.state = '${state}'`;
  return Prisma.raw(isTaskOver(state) ? only : `${open} AND ${only}`);
}

const DAY = 24 * 60 * 60_000;

/** Each includes what is more pressing still: what is due today includes what is late. */
function dueBy(due: DueFilter | null, timeZone: string, now: Date): Prisma.Sql[] {
  if (!due) return [];
  if (due === "none") return [Prisma.sql`t."dueAt" IS NULL`];
  if (due === "escalated") return [Prisma.sql`${ESCALATED} > 0 AND ${DUE} < ${now}`];
  const [today = ""] = wallClockOf(now, timeZone).split("T");
  const midnight = new Date(instantOf(`${today}T00:00`, timeZone).getTime() + DAY);
  const until = { late: now, today: midnight, week: new Date(now.getTime() + 7 * DAY) }[due];
  return [Prisma.sql`${DUE} < ${until}`];
}
