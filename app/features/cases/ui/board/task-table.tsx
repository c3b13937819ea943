/** Tasks of all cases in rows, the most pressing first. */
import type { ReactNode } from "react";
import type { TaskOnBoard } from "~/features/cases/board/board-view.server";
import { taskTones } from "~/features/tasks/task-tones";
import { type Column, DataTable, type Selection } from "~/ui/data/data-table";
import { Chip } from "~/ui/status/chip";
import { StateChip } from "~/ui/status/state-chip";
import { useText } from "~/ui/text";
import { TaskActions } from "./task-actions";
import { TaskDue } from "./task-due";

type TaskTableProps = {
  rows: readonly TaskOnBoard[];
  now: Date;
  query: string;
  mayWork: boolean;
  mayManage: boolean;
  hasMacros: boolean;
  selection?: Selection<TaskOnBoard>;
  bulk?: ReactNode;
  empty: ReactNode;
};

export const taskHref = ({ reference, id }: TaskOnBoard) => `/cases/${reference}/tasks#task-${id}`;

export function TaskTable(props: TaskTableProps) {
  const { rows, selection, bulk, empty } = props;
  const t = useText();
  return (
    <DataTable
      caption={t("board.caption")}
      columns={useColumns(props)}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={taskHref}
      selection={selection}
      bulk={bulk}
      empty={empty}
    />
  );
}

function useColumns(props: TaskTableProps): Column<TaskOnBoard>[] {
  const { now, query, mayWork, mayManage, hasMacros } = props;
  const t = useText();
  return [
    {
      key: "title",
      heading: t("board.columns.title"),
      narrow: "title",
      share: "half",
      cell: (task) => (
        <span dir="auto" className="sm:whitespace-normal">
          {task.title}
        </span>
      ),
    },
    {
      key: "case",
      heading: t("board.columns.case"),
      narrow: "line",
      share: "third",
      cell: (task) => <OfCase task={task} />,
    },
    {
      key: "due",
      heading: t("board.columns.due"),
      narrow: "meta",
      nowrap: true,
      cell: (task) => <TaskDue task={task} now={now} />,
    },
    {
      key: "state",
      heading: t("board.columns.state"),
      narrow: "meta",
      nowrap: true,
      cell: ({ state }) => (
        <StateChip tone={taskTones[state]}>{t(`tasks.states.${state}`)}</StateChip>
      ),
    },
    {
      key: "owner",
      heading: t("board.columns.owner"),
      narrow: "meta",
      share: "sixth",
      cell: (task) => <TaskOwner task={task} />,
    },
    ...(mayWork
      ? [
          {
            key: "actions",
            heading: t("board.columns.actions"),
            narrow: "foot" as const,
            cell: (task: TaskOnBoard) => (
              <TaskActions
                task={task}
                query={query}
                mayWaive={mayManage}
                hasMacros={hasMacros}
                isRow
              />
            ),
          },
        ]
      : []),
  ];
}

export function OfCase({ task }: { task: TaskOnBoard }) {
  const t = useText();
  return (
    <span className="text-ink-soft" dir="auto">
      {task.reference}
      {task.business && ` · ${task.business}`} · {task.stage}
      {task.mandatory && task.endedAt === null && (
        <>
          {" "}
          <Chip tone="caution">{t("tasks.screens.mandatory")}</Chip>
        </>
      )}
      {task.isDrill && (
        <>
          {" "}
          <Chip tone="waiting">{t("board.drill")}</Chip>
        </>
      )}
    </span>
  );
}

export function TaskOwner({ task: { owner, role } }: { task: TaskOnBoard }) {
  const t = useText();
  if (owner) return <span dir="auto">{owner}</span>;
  return (
    <span className="text-ink-soft">
      {role ? t("tasks.screens.forRole", { role }) : t("tasks.screens.nobody")}
    </span>
  );
}
