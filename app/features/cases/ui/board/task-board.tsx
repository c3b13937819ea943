/** Tasks of all cases as cards, a column for each state; on a phone the columns stand below each other. */
import type { ReactNode } from "react";
import type { BoardColumn, TaskOnBoard } from "~/features/cases/board/board-view.server";
import { taskTones } from "~/features/tasks/task-tones";
import { useTableKeys } from "~/ui/data/table-keys";
import { StateChip } from "~/ui/status/state-chip";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { TaskActions } from "./task-actions";
import { TaskDue } from "./task-due";
import { BULK_TASKS, useColumnKeys } from "./task-keys";
import { OfCase, TaskOwner, taskHref } from "./task-table";

type TaskBoardProps = {
  columns: readonly BoardColumn[];
  now: Date;
  query: string;
  mayWork: boolean;
  mayManage: boolean;
  hasMacros: boolean;
  /** What can be done with the ticked ones. */
  bulk: ReactNode;
};

export function TaskBoard({ columns, bulk, ...shown }: TaskBoardProps) {
  const t = useText();
  const keys = useTableKeys();
  useColumnKeys(keys);
  return (
    <div ref={keys} className="data-table">
      <div className="grid items-start gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {columns.map(({ state, tasks, count, isMore }) => (
          <section key={state} aria-labelledby={`column-${state}`} className="min-w-0">
            <h2 id={`column-${state}`} className="mb-2 flex items-center gap-2">
              <StateChip tone={taskTones[state]}>{t(`tasks.states.${state}`)}</StateChip>
              <span className="text-sm text-ink-soft tabular-nums">{count}</span>
            </h2>
            {tasks.length === 0 && <p className="text-sm text-ink-soft">{t("board.none")}</p>}
            <ul data-rows className="space-y-2">
              {tasks.map((task) => (
                <TaskCard key={task.id} task={task} {...shown} />
              ))}
            </ul>
            {isMore && (
              <p className="mt-2 text-sm">
                <TextLink to={`/tasks?${inTable(shown.query, state)}`}>
                  {t("board.more", { count })}
                </TextLink>
              </p>
            )}
          </section>
        ))}
      </div>
      {bulk}
    </div>
  );
}

type TaskCardProps = Omit<TaskBoardProps, "columns" | "bulk"> & { task: TaskOnBoard };

function TaskCard({ task, now, query, mayWork, mayManage, hasMacros }: TaskCardProps) {
  const t = useText();
  return (
    <li
      data-task
      className="rounded-card border border-line bg-surface px-3 py-2 text-sm focus-within:border-accent"
    >
      <div className="flex items-start gap-2">
        {mayManage && (
          <input
            type="checkbox"
            form={BULK_TASKS}
            name="ids"
            value={task.id}
            aria-label={t("board.select", { title: task.title })}
            className="mt-1 block size-4 shrink-0 pointer-coarse:size-5"
          />
        )}
        <a href={taskHref(task)} data-row-link className="data-title text-base" dir="auto">
          {task.title}
        </a>
      </div>
      <p className="mt-1">
        <OfCase task={task} />
      </p>
      <p className="mt-1 mb-2 flex flex-wrap gap-x-3">
        <TaskDue task={task} now={now} />
        <TaskOwner task={task} />
      </p>
      {mayWork && (
        <TaskActions task={task} query={query} mayWaive={mayManage} hasMacros={hasMacros} />
      )}
    </li>
  );
}

function inTable(query: string, state: string) {
  const table = new URLSearchParams(query);
  table.delete("view");
  table.set("state", state);
  return table;
}
