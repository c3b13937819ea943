/** Lets go of a task, so that somebody else of its role can take it. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { tasksAddress } from "~/features/cases/board/task-filter";
import { caseOfTask } from "~/features/cases/board/task-list.server";
import { handBackTask } from "~/features/cases/tasks/work-on-tasks.server";
import { requirePermission } from "~/features/identity/session.server";
import { handBackSchema } from "~/features/tasks/task-schemas";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "task:work");
  const t = textsFor(person.language, person.timeZone);
  const taskId = idParam(params, "taskId");
  const found = await caseOfTask(person, taskId);
  const form = await parseForm(request, handBackSchema, t);
  if (!found || !form.ok) throw notFound();

  const back = tasksAddress(form.value.query);
  const verdict = await handBackTask(person, found.caseId, taskId);
  return verdict.ok
    ? redirectSaying(back, t("tasks.said.hand_back"))
    : redirectSaying(back, t(verdict.refusal.key, verdict.refusal.params), { tone: "critical" });
}
