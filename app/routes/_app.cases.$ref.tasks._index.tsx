/** The tasks of a case: what is to be done, by whom, until when. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { tasksView } from "~/features/cases/tasks/tasks-view.server";
import { addCaseTask } from "~/features/cases/tasks/work-on-tasks.server";
import { requirePermission } from "~/features/identity/session.server";
import { newTaskSchema } from "~/features/tasks/task-schemas";
import { NewTaskForm } from "~/features/tasks/ui/new-task-form";
import { TaskRow } from "~/features/tasks/ui/task-row";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { Empty } from "~/ui/page/empty";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const { reference } = found;
  const view = await tasksView(person, found, t);
  return { title: t("tasks.screens.title", { reference }), ...view };
}

/** Adds a task. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "task:manage");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const form = await parseForm(request, newTaskSchema, t);
  if (!form.ok) return form.reply;

  const { dueAt, ...task } = form.value;
  const due = dueAt ? instantOf(dueAt, person.timeZone) : null;
  const verdict = await addCaseTask(person, found.id, { ...task, dueAt: due });
  return verdict.ok
    ? redirectSaying(`/cases/${found.reference}/tasks`, t("tasks.screens.added"))
    : refused(verdict.refusal, t, form.value);
}

export default function TasksRoute() {
  const t = useText();
  const { title, tasks, roles, reference, ...view } = useLoaderData<typeof loader>();
  const address = `/cases/${reference}/tasks`;
  const ofCase = new URLSearchParams({ all: "matching", query: `whose=all&case=${reference}` });
  return (
    <SideLayout
      side={
        view.mayManage && (
          <Card
            title={t("tasks.screens.add")}
            actions={
              <TextLink to={`${address}/playbook`}>{t("tasks.screens.fromPlaybook")}</TextLink>
            }
          >
            {view.macros.length > 0 && (
              <p className="mb-4">
                <TextLink to={`/tasks/macros?${ofCase}`}>{t("tasks.screens.macroAll")}</TextLink>
              </p>
            )}
            <NewTaskForm
              key={tasks.length}
              action={`${address}?index`}
              roles={roles}
              people={view.people}
            />
          </Card>
        )
      }
    >
      <h1 tabIndex={-1} className="sr-only">
        {title}
      </h1>
      {tasks.length > 0 ? (
        <Card flush>
          <ul aria-label={t("tasks.screens.list")}>
            {tasks.map((task) => (
              <TaskRow key={task.id} task={task} action={`${address}/${task.id}`} {...view} />
            ))}
          </ul>
        </Card>
      ) : (
        <Empty title={t("tasks.screens.empty.title")}>{t("tasks.screens.empty.text")}</Empty>
      )}
    </SideLayout>
  );
}
