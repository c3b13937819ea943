/** The tasks of all cases: what comes next, my queue, everybody's; as a table or as a board. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { boardView } from "~/features/cases/board/board-view.server";
import { BulkTasks } from "~/features/cases/ui/board/bulk-tasks";
import { useMacroCommands } from "~/features/cases/ui/board/macro-commands";
import { NextTask } from "~/features/cases/ui/board/next-task";
import { TaskBoard } from "~/features/cases/ui/board/task-board";
import { TaskFilters } from "~/features/cases/ui/board/task-filters";
import { BULK_TASKS, useTaskKeys } from "~/features/cases/ui/board/task-keys";
import { TaskTable } from "~/features/cases/ui/board/task-table";
import { TasksEmpty } from "~/features/cases/ui/board/tasks-empty";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Pagination } from "~/ui/data/pagination";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const t = textsFor(person.language, person.timeZone);
  const view = await boardView(person, new URL(request.url).searchParams, t);
  return { title: t("board.title"), ...view };
}

export default function BoardRoute() {
  const t = useText();
  const view = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  useTaskKeys(view);
  useMacroCommands(view.macros);
  const hasMacros = view.macros.length > 0;
  const turned = (side: "after" | "before", cursor: string | null) => {
    if (!cursor) return null;
    const page = new URLSearchParams(view.query);
    page.set(side, cursor);
    return `?${page}`;
  };
  const isFirstPage = !query.get("after") && !query.get("before");
  return (
    <>
      <PageHeader
        title={view.title}
        context={t("board.context")}
        secondary={
          view.mayManage && <ButtonLink to="/tasks/changes">{t("runs.tasks.list")}</ButtonLink>
        }
      />
      {isFirstPage && view.first && (
        <NextTask task={view.first} query={view.query} now={view.now} hasMacros={hasMacros} />
      )}
      <TaskFilters whose={view.whose} choices={view.choices} />
      {view.columns ? (
        <TaskBoard
          {...view}
          columns={view.columns}
          hasMacros={hasMacros}
          bulk={view.mayManage && <BulkTasks people={view.choices.owner} query={view.query} />}
        />
      ) : (
        <>
          <TaskTable
            {...view}
            hasMacros={hasMacros}
            selection={
              view.mayManage
                ? {
                    formId: BULK_TASKS,
                    name: "ids",
                    label: (task) => t("board.select", { title: task.title }),
                  }
                : undefined
            }
            bulk={
              view.mayManage && (
                <BulkTasks
                  people={view.choices.owner}
                  query={view.query}
                  found={{ count: view.size, isMore: view.isMore }}
                />
              )
            }
            empty={<TasksEmpty query={view.query} />}
          />
          <Pagination
            nextHref={turned("after", view.next)}
            previousHref={turned("before", view.previous)}
            summary={
              view.size > 0 &&
              t(view.isMore ? "board.sizeOver" : "board.size", { count: view.size })
            }
          />
        </>
      )}
    </>
  );
}
