/** Changes a task that the installation added to a playbook. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { playbookChoices } from "~/features/cases/tasks/playbook-view.server";
import { requirePermission } from "~/features/identity/session.server";
import { editPlaybookTask } from "~/features/tasks/playbooks/edit-playbook.server";
import { ownTask } from "~/features/tasks/playbooks/playbook-queries.server";
import { playbookTaskSchema } from "~/features/tasks/playbooks/playbook-schemas";
import { asPlaybook } from "~/features/tasks/playbooks/playbook-task";
import { asTyped } from "~/features/tasks/playbooks/typed-playbook-task";
import { PlaybookTaskForm } from "~/features/tasks/ui/playbooks/playbook-task-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound, refused } from "~/platform/http/http.server";
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
  const t = textsFor(person.language);
  const playbook = asPlaybook(params.playbook);
  const id = idParam(params, "playbookTaskId");
  if (!playbook || !(await ownTask(playbook, id))) throw notFound();
  const form = await parseForm(request, playbookTaskSchema, t);
  if (!form.ok) return form.reply;

  const verdict = await editPlaybookTask(person, playbook, id, form.value);
  return verdict.ok
    ? redirectSaying(`/settings/playbooks/${playbook}`, t("taskSettings.playbooks.said.saved"))
    : refused(verdict.refusal, t, form.value);
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
      <PlaybookTaskForm key={start.version} start={start} choices={choices} />
    </div>
  );
}
