/** Orders, retires or restores a task that the installation added to a playbook. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { movePlaybookTask, OWN_TASK_MOVES } from "~/features/tasks/playbooks/edit-playbook.server";
import { asPlaybook } from "~/features/tasks/playbooks/playbook-task";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "playbook:edit");
  const t = textsFor(person.language);
  const id = idParam(params, "playbookTaskId");
  const playbook = asPlaybook(params.playbook);
  const move = OWN_TASK_MOVES.find((known) => known === params.move);
  if (!playbook || !move || !(await movePlaybookTask(person, playbook, id, move))) throw notFound();
  return redirectSaying(
    `/settings/playbooks/${playbook}`,
    t(`taskSettings.playbooks.said.${move}`),
  );
}
