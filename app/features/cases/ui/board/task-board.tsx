/** Tasks of all cases as cards, a column for each state; on a phone the columns stand below each other. */
import type { BoardColumn } from "~/features/cases/board/board-view.server";
import { taskTones } from "~/features/tasks/task-tones";
import { StateChip } from "~/ui/status/state-chip";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { TaskActions } from "./task-actions";
import { TaskDue } from "./task-due";
import { useCardKeys } from "./task-keys";
import { OfCase, TaskOwner, taskHref } from "./task-table";

type TaskBoardProps = {
  columns: readonly BoardColumn[];
  now: Date;
  query: string;
  mayWork: boolean;
  mayManage: boolean;
};

export function TaskBoard({ columns, now, query, mayWork, mayManage }: TaskBoardProps) {
  const t = useText();
  useCardKeys();
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2 xl:grid-cols-4">
      {columns.map(({ state, tasks, count, isMore }) => (
        <section key={state} aria-labelledby={`column-${state}`} className="min-w-0">
          <h2 id={`column-${state}`} className="mb-2 flex items-center gap-2">
            <StateChip tone={taskTones[state]}>{t(`tasks.states.${state}`)}</StateChip>
            <span className="text-sm text-ink-soft tabular-nums">{count}</span>
          </h2>
          {tasks.length === 0 && <p className="text-sm text-ink-soft">{t("board.none")}</p>}
          <ul className="space-y-2">
            {tasks.map((task) => (
              <li
                key={task.id}
                data-task
                className="rounded-card border border-line bg-surface px-3 py-2 text-sm focus-within:border-accent"
              >
                <a href={taskHref(task)} data-row-link className="data-title text-base" dir="auto">
                  {task.title}
                </a>
                <p className="mt-1">
                  <OfCase task={task} />
                </p>
                <p className="mt-1 mb-2 flex flex-wrap gap-x-3">
                  <TaskDue task={task} now={now} />
                  <TaskOwner task={task} />
                </p>
                {mayWork && <TaskActions task={task} query={query} mayWaive={mayManage} />}
              </li>
            ))}
          </ul>
          {isMore && (
            <p className="mt-2 text-sm">
              <TextLink to={`/tasks?${inTable(query, state)}`}>
                {t("board.more", { count })}
              </TextLink>
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

function inTable(query: string, state: string) {
  const table = new URLSearchParams(query);
  table.delete("view");
  table.set("state", state);
  return table;
}
