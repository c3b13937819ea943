/** A task that came with a playbook is planned here again. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { switchOn } from "~/features/tasks/playbooks/edit-playbook.server";
import { asPlaybook } from "~/features/tasks/playbooks/playbook-task";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "playbook:edit");
  const playbook = asPlaybook(params.playbook);
  if (!playbook || !(await switchOn(person, playbook, params.taskKey ?? ""))) throw notFound();
  const said = textsFor(person.language)("taskSettings.playbooks.said.on");
  return redirectSaying(`/settings/playbooks/${playbook}`, said);
}
