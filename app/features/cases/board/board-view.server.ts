/** The tasks over all cases as one reader sees them: what comes next, a table or a board, filters, worded. */
import { businessChoices } from "~/features/assets/asset-queries.server";
import { peopleWhoWork } from "~/features/cases/people/people-of-case.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { usableMacros } from "~/features/tasks/macros/macro-queries.server";
import { TASK_STATES } from "~/features/tasks/task-lifecycle";
import { TASK_STAGES } from "~/features/tasks/task-stage";
import type { TextKey, Translate } from "~/platform/i18n/text-key";
import { wholeMinute } from "~/platform/i18n/whole-minute";
import { nextTask } from "./next-task";
import { readTaskFilter, readTaskPlace, type TaskFilter, taskQuery } from "./task-filter";
import {
  countTasks,
  firstTasks,
  type ListedTask,
  TASK_COUNT_LIMIT,
  taskPage,
} from "./task-list.server";

export type BoardView = Awaited<ReturnType<typeof boardView>>;
export type TaskOnBoard = BoardView["rows"][number];
export type BoardColumn = NonNullable<BoardView["columns"]>[number];

/** Enough to see what is there; the rest is in the table. */
const CARDS = 20;
/** The most pressing of one's own; what is dated later is not what comes next. */
const CANDIDATES = 50;

const MY_QUEUE: TaskFilter = {
  whose: "queue",
  ownerId: null,
  state: null,
  due: null,
  stage: null,
  businessId: null,
  reference: null,
};

export async function boardView(
  person: Person,
  query: URLSearchParams,
  t: Translate,
  now = new Date(),
) {
  const filter = readTaskFilter(query);
  const isBoard = query.get("view") === "board";
  const mayWork = can(person, "task:work");
  const [page, columns, size, candidates, businesses, people, macros] = await Promise.all([
    isBoard ? null : taskPage(person, filter, readTaskPlace(query), now),
    isBoard ? columnsOf(person, filter, now) : null,
    countTasks(person, filter, now),
    mayWork ? firstTasks(person, MY_QUEUE, CANDIDATES, now) : [],
    businessChoices(person),
    peopleWhoWork(),
    mayWork ? usableMacros() : [],
  ]);
  const shown = (task: ListedTask) => shownTask(task, person, t);
  const next = nextTask(candidates, person.id, now);
  return {
    now: wholeMinute(now),
    rows: page?.rows.map(shown) ?? [],
    columns:
      columns?.map(({ tasks, ...column }) => ({ ...column, tasks: tasks.map(shown) })) ?? null,
    next: page?.next ?? null,
    previous: page?.previous ?? null,
    size: Math.min(size, TASK_COUNT_LIMIT),
    isMore: size > TASK_COUNT_LIMIT,
    first: next && { ...shown(next.task), reason: next.reason },
    whose: filter.whose,
    query: taskQuery(query),
    mayWork,
    mayManage: can(person, "task:manage"),
    macros: macros.map(({ id, name }) => ({ id, name })),
    choices: {
      owner: people.map(({ id, name }) => ({ value: id, label: name })),
      stage: TASK_STAGES.map((value) => ({ value, label: t(`tasks.screens.stages.${value}`) })),
      business: businesses.map(({ id, name }) => ({ value: id, label: name })),
    },
  };
}

/** How many tasks are somebody's to do next, no further than 100; for the main navigation. */
export const tasksWaiting = (person: Person, now = new Date()): Promise<number> =>
  countTasks(person, { ...MY_QUEUE, due: "today" }, now, 100);

function columnsOf(person: Person, filter: TaskFilter, now: Date) {
  return Promise.all(
    TASK_STATES.map(async (state) => {
      const ofColumn = { ...filter, state };
      const [tasks, count] = await Promise.all([
        firstTasks(person, ofColumn, CARDS, now),
        countTasks(person, ofColumn, now),
      ]);
      return { state, tasks, count: Math.min(count, TASK_COUNT_LIMIT), isMore: count > CARDS };
    }),
  );
}

function shownTask(task: ListedTask, person: Person, t: Translate) {
  const { titleEn, titleId, role, stage, ownerId, ...kept } = task;
  return {
    ...kept,
    title: person.language === "id" ? titleId : titleEn,
    role: role ? t(`identity.roles.${role}`) : null,
    stage: t(`tasks.screens.stages.${stage}` as TextKey),
    isMine: ownerId === person.id,
  };
}
