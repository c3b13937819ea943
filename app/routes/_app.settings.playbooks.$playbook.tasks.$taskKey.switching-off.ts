/** A task that came with a playbook is not planned here any more, for a reason. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { switchOff } from "~/features/tasks/playbooks/edit-playbook.server";
import { switchOffSchema } from "~/features/tasks/playbooks/playbook-schemas";
import { asPlaybook } from "~/features/tasks/playbooks/playbook-task";
import { parseForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "playbook:edit");
  const t = textsFor(person.language);
  const playbook = asPlaybook(params.playbook);
  if (!playbook) throw notFound();
  const back = `/settings/playbooks/${playbook}`;
  const form = await parseForm(request, switchOffSchema, t);
  if (!form.ok) return complain(back, t("taskSettings.playbooks.said.reason"));

  if (!(await switchOff(person, playbook, params.taskKey ?? "", form.value.reason)))
    throw notFound();
  return redirectSaying(back, t("taskSettings.playbooks.said.off"));
}
