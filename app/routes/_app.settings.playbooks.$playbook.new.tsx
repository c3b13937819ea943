/** Adds a task to a playbook. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { playbookChoices } from "~/features/cases/tasks/playbook-view.server";
import { requirePermission } from "~/features/identity/session.server";
import { addPlaybookTask } from "~/features/tasks/playbooks/edit-playbook.server";
import { newPlaybookTaskSchema } from "~/features/tasks/playbooks/playbook-schemas";
import { asPlaybook } from "~/features/tasks/playbooks/playbook-task";
import { PlaybookTaskForm } from "~/features/tasks/ui/playbooks/playbook-task-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "playbook:edit");
  const t = textsFor(person.language);
  const playbook = asPlaybook(params.playbook);
  if (!playbook) throw notFound();
  const name = t(`enforcement.route.${playbook}`);
  return {
    title: t("taskSettings.playbooks.addTitle", { playbook: name }),
    name,
    address: `/settings/playbooks/${playbook}`,
    choices: await playbookChoices(person, t),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "playbook:edit");
  const t = textsFor(person.language);
  const playbook = asPlaybook(params.playbook);
  if (!playbook) throw notFound();
  const form = await parseForm(request, newPlaybookTaskSchema, t);
  if (!form.ok) return form.reply;

  await addPlaybookTask(person, playbook, form.value);
  return redirectSaying(`/settings/playbooks/${playbook}`, t("taskSettings.playbooks.said.added"));
}

export default function NewPlaybookTaskRoute() {
  const t = useText();
  const { title, name, address, choices } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-xl">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("taskSettings.playbooks.title"), href: "/settings/playbooks" },
          { label: name, href: address },
        ]}
      />
      <PlaybookTaskForm
        start={{ titleEn: "", titleId: "", dueIn: "", notes: "" }}
        choices={choices}
      />
    </div>
  );
}
