/** Moves a task to another column: begins, completes, waives or reopens it. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { tasksAddress } from "~/features/cases/board/task-filter";
import { caseOfTask } from "~/features/cases/board/task-list.server";
import { changeTask } from "~/features/cases/tasks/work-on-tasks.server";
import { requirePermission } from "~/features/identity/session.server";
import { boardMoveSchema } from "~/features/tasks/task-schemas";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "task:work");
  const t = textsFor(person.language, person.timeZone);
  const taskId = idParam(params, "taskId");
  const found = await caseOfTask(person, taskId);
  const form = await parseForm(request, boardMoveSchema, t);
  if (!found || !form.ok) throw notFound();

  const { move, query, ...details } = form.value;
  const back = tasksAddress(query);
  const verdict = await changeTask(person, found.caseId, taskId, move, details);
  if (!verdict.ok) {
    const { key, params: words } = verdict.refusal;
    return redirectSaying(back, t(key, words), { tone: "critical" });
  }
  const undo = {
    action: `/tasks/${taskId}/progress`,
    fields: { move: "reopen", version: String(details.version + 1), query },
  };
  return redirectSaying(back, t(`tasks.said.${move}`), move === "complete" ? { undo } : {});
}
