/** Changes a task that the installation added to a playbook. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastChangeOf } from "~/features/audit/timeline-queries.server";
import { playbookChoices } from "~/features/cases/tasks/playbook-view.server";
import { requirePermission } from "~/features/identity/session.server";
import { editPlaybookTask } from "~/features/tasks/playbooks/edit-playbook.server";
import { ownTask } from "~/features/tasks/playbooks/playbook-queries.server";
import { playbookTaskSchema } from "~/features/tasks/playbooks/playbook-schemas";
import { asPlaybook } from "~/features/tasks/playbooks/playbook-task";
import { asTyped } from "~/features/tasks/playbooks/typed-playbook-task";
import { PlaybookTaskForm } from "~/features/tasks/ui/playbooks/playbook-task-form";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "playbook:edit");
  const t = textsFor(person.language);
  const playbook = asPlaybook(params.playbook);
  const task = playbook && (await ownTask(playbook, idParam(params, "playbookTaskId")));
  if (!task) throw notFound();
  return {
    title: t("taskSettings.playbooks.editTitle"),
    name: t(`enforcement.route.${playbook}`),
    address: `/settings/playbooks/${playbook}`,
    start: asTyped(task),
    choices: await playbookChoices(person, t, task.calendarId),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "playbook:edit");
  const t = textsFor(person.language, person.timeZone);
  const playbook = asPlaybook(params.playbook);
  const id = idParam(params, "playbookTaskId");
  const task = playbook && (await ownTask(playbook, id));
  if (!task) throw notFound();
  const form = await parseOpened(request, playbookTaskSchema, t);
  if (!form.ok) return form.reply;

  const choices = await playbookChoices(person, t, task.calendarId);
  const saved = await saveOpened(form, {
    stands: async () => {
      const task = await ownTask(playbook, id);
      return task && asTyped(task);
    },
    save: (value) => editPlaybookTask(person, playbook, id, value),
  });
  return saved.ok
    ? redirectSaying(`/settings/playbooks/${playbook}`, t("taskSettings.playbooks.said.saved"))
    : refusedOpened(saved, form, {
        t,
        words: {
          titleEn: "taskSettings.playbooks.fields.titleEn",
          titleId: "taskSettings.playbooks.fields.titleId",
          stage: ["taskSettings.playbooks.fields.stage", "tasks.screens.stages"],
          role: ["taskSettings.playbooks.fields.role", "identity.roles"],
          ownerId: ["taskSettings.playbooks.fields.owner", choices.people],
          mandatory: "taskSettings.playbooks.fields.mandatory",
          dueIn: "taskSettings.playbooks.fields.dueIn",
          dueUnit: ["taskSettings.playbooks.fields.dueUnit", "taskSettings.playbooks.fields.units"],
          dueFrom: ["taskSettings.playbooks.fields.dueFrom", "taskSettings.playbooks.fields.from"],
          calendarId: ["taskSettings.playbooks.fields.calendar", choices.calendars],
          notes: "taskSettings.playbooks.fields.notes",
        },
        last: await lastChangeOf({
          subject: { kind: "playbook", id: playbook },
          only: ["playbook.task_changed"],
          of: { taskId: id },
        }),
      });
}

export default function EditPlaybookTaskRoute() {
  const t = useText();
  const { title, name, address, start, choices } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-xl">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("taskSettings.playbooks.title"), href: "/settings/playbooks" },
          { label: name, href: address },
        ]}
      />
      <PlaybookTaskForm start={start} choices={choices} />
    </div>
  );
}
