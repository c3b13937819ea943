/**
 * Tasks over all cases that somebody may see, by date, page by page. Pages begin at a row and not
 * at a number, and each part of the list is read in the order of an index.
 */
import { casesVisibleTo } from "~/features/cases/case-scope.server";
import type { Role } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { isTaskOver, type TaskState } from "~/features/tasks/task-lifecycle";
import { readTogether } from "~/platform/database/read-together.server";
import { db } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import { DUE, type TaskReader, tasksMatching, whoseTasks } from "./task-condition.server";
import { type TaskCursor, type TaskFilter, type TaskPlace, writeTaskCursor } from "./task-filter";

export const PAGE_TASKS = 50;
/** Nobody reads on; counting every match would cost more than showing them. */
export const TASK_COUNT_LIMIT = 1000;
const FIRST_PAGE: TaskPlace = { after: null, before: null };

export type ListedTask = {
  id: string;
  version: number;
  reference: string;
  business: string | null;
  isDrill: boolean;
  stage: string;
  titleEn: string;
  titleId: string;
  state: TaskState;
  mandatory: boolean;
  role: Role | null;
  ownerId: string | null;
  owner: string | null;
  dueAt: Date | null;
  endedAt: Date | null;
};

export async function taskPage(
  reader: TaskReader,
  filter: TaskFilter,
  place: TaskPlace,
  now = new Date(),
) {
  const found = await readTasks(reader, filter, place, PAGE_TASKS + 1, now);
  const { after, before } = place;
  const isCut = found.length > PAGE_TASKS;
  const rows = before ? found.slice(isCut ? 1 : 0) : found.slice(0, PAGE_TASKS);
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    next: (before || isCut) && last ? writeTaskCursor(last) : null,
    previous: (before ? isCut : after) && first ? writeTaskCursor(first) : null,
  };
}

/** The first ones, for a column of the board or to choose the next from. */
export const firstTasks = (reader: TaskReader, filter: TaskFilter, most: number, now: Date) =>
  readTasks(reader, filter, FIRST_PAGE, most, now);

/** How many match, no further than one more than is ever said. */
export async function countTasks(
  reader: TaskReader,
  filter: TaskFilter,
  now: Date,
  most = TASK_COUNT_LIMIT + 1,
): Promise<number> {
  const where = tasksMatching(filter, reader, now);
  const parts = whoseTasks(filter, reader).map(
    (whose) => Prisma.sql`(SELECT 1 FROM "Task" t JOIN "Case" c ON c.id = t."caseId"
      WHERE ${whose} AND ${where} LIMIT ${most})`,
  );
  const [size] = await readTogether<{ count: number }>(Prisma.sql`
    SELECT LEAST(count(*), ${most}) AS count FROM (${Prisma.join(parts, " UNION ALL ")}) matches`);
  return size?.count ?? 0;
}

/** The case of a task within what somebody may see. */
export async function caseOfTask(
  reader: Pick<Person, "id" | "businessIds">,
  taskId: string,
): Promise<{ caseId: string; reference: string } | null> {
  const [found] = await db.$queryRaw<{ caseId: string; reference: string }[]>`
    SELECT c.id AS "caseId", c.reference FROM "Task" t JOIN "Case" c ON c.id = t."caseId"
    WHERE t.id = ${taskId}::uuid AND ${casesVisibleTo(reader)}`;
  return found ?? null;
}

function readTasks(
  reader: TaskReader,
  filter: TaskFilter,
  { after, before }: TaskPlace,
  most: number,
  now: Date,
) {
  const isOver = filter.state !== null && isTaskOver(filter.state);
  // The latest first among those that are over, the most pressing first among the others.
  const way = (down: boolean) => Prisma.raw(down ? "DESC" : "ASC");
  const read = way(isOver);
  const fetched = way(isOver !== (before !== null));
  const start = after ?? before;
  const where = [
    tasksMatching(filter, reader, now),
    ...beyond(start, isOver !== (before !== null)),
  ];
  const parts = whoseTasks(filter, reader).map(
    (whose) => Prisma.sql`(SELECT t.* FROM "Task" t JOIN "Case" c ON c.id = t."caseId"
      WHERE ${whose} AND ${Prisma.join(where, " AND ")}
      ORDER BY ${DUE} ${fetched}, t.id ${fetched} LIMIT ${most})`,
  );
  return readTogether<ListedTask>(
    Prisma.sql`
    SELECT t.id, t.version, c.reference, b.name AS business, c."isDrill", t.stage, t."titleEn",
      t."titleId", t.state::text, t.mandatory, t.role::text, t."ownerId", o.name AS owner,
      t."dueAt", t."endedAt"
    FROM (
      SELECT * FROM (${Prisma.join(parts, " UNION ALL ")}) t
      ORDER BY ${DUE} ${fetched}, t.id ${fetched} LIMIT ${most}
    ) t
    JOIN "Case" c ON c.id = t."caseId"
    LEFT JOIN "Business" b ON b.id = c."businessId"
    LEFT JOIN "Person" o ON o.id = t."ownerId"
    ORDER BY ${DUE} ${read}, t.id ${read}`,
    ["dueAt", "endedAt"],
  );
}

function beyond(start: TaskCursor | null, down: boolean): Prisma.Sql[] {
  if (!start) return [];
  const due = start.dueAt ? Prisma.sql`${start.dueAt}` : Prisma.raw(`'infinity'`);
  const than = Prisma.raw(down ? "<" : ">");
  return [Prisma.sql`(${DUE}, t.id) ${than} (${due}::timestamptz, ${start.id}::uuid)`];
}
