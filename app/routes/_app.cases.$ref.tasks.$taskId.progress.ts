/** Begins, completes, waives or reopens a task. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { caseByReference } from "~/features/cases/case-queries.server";
import { changeTask } from "~/features/cases/tasks/work-on-tasks.server";
import { requirePermission } from "~/features/identity/session.server";
import { taskMoveSchema } from "~/features/tasks/task-schemas";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "task:work");
  const t = textsFor(person.language, person.timeZone);
  const taskId = idParam(params, "taskId");
  const found = await caseByReference(person, params.ref);
  const form = await parseForm(request, taskMoveSchema, t);
  if (!found || !form.ok) throw notFound();

  const { move, reason, page } = form.value;
  const verdict = await changeTask(person, found.id, taskId, move, { reason });
  const back = `/cases/${found.reference}/${page}#task-${taskId}`;
  if (!verdict.ok) {
    const { key, params: words } = verdict.refusal;
    return redirectSaying(back, t(key, words), { tone: "critical" });
  }
  const undo = {
    action: `/cases/${found.reference}/tasks/${taskId}/progress`,
    fields: { move: "reopen", page },
  };
  return redirectSaying(back, t(`tasks.said.${move}`), move === "complete" ? { undo } : {});
}
