/** What a case changes so that it does not happen again: the note, and the tasks that carry it out. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { changesView } from "~/features/cases/changes/changes-view.server";
import { addCaseTask } from "~/features/cases/tasks/work-on-tasks.server";
import { ChangeNoteCard } from "~/features/cases/ui/changes/change-note";
import { requirePermission } from "~/features/identity/session.server";
import { CHANGE_STAGE } from "~/features/tasks/measure";
import { newChangeSchema } from "~/features/tasks/task-schemas";
import { NewChangeForm } from "~/features/tasks/ui/new-change-form";
import { TaskRow } from "~/features/tasks/ui/task-row";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const { reference } = found;
  return { title: t("changes.pageTitle", { reference }), ...(await changesView(person, found, t)) };
}

/** Plans a change. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "task:work");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const form = await parseForm(request, newChangeSchema, t);
  if (!form.ok) return form.reply;

  const { dueAt, ...change } = form.value;
  const due = dueAt ? instantOf(dueAt, person.timeZone) : null;
  const task = { ...change, stage: CHANGE_STAGE, dueAt: due };
  const verdict = await addCaseTask(person, found.id, task);
  return verdict.ok
    ? redirectSaying(`/cases/${found.reference}/changes`, t("changes.new.added"))
    : refused(verdict.refusal, t, form.value);
}

export default function ChangesRoute() {
  const t = useText();
  const { title, tasks, note, earlier, reference, ...view } = useLoaderData<typeof loader>();
  const address = `/cases/${reference}`;
  return (
    <SideLayout
      side={
        view.mayWork && (
          <Card title={t("changes.new.heading")}>
            <NewChangeForm
              key={tasks.length}
              action={`${address}/changes?index`}
              people={view.people}
            />
          </Card>
        )
      }
    >
      <h1 tabIndex={-1} className="sr-only">
        {title}
      </h1>
      <ChangeNoteCard
        note={note}
        earlier={earlier}
        writeHref={view.mayWork ? `${address}/changes/note` : null}
      />
      <Card title={t("changes.list")} flush={tasks.length > 0}>
        {tasks.length > 0 ? (
          <ul aria-label={t("changes.list")}>
            {tasks.map((task) => (
              <TaskRow
                key={task.id}
                task={task}
                action={`${address}/tasks/${task.id}`}
                page="changes"
                {...view}
              />
            ))}
          </ul>
        ) : (
          <p className="text-ink-soft">{t("changes.noTasks")}</p>
        )}
      </Card>
    </SideLayout>
  );
}
