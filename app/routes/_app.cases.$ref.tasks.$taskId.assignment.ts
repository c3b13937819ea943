/** Gives a task to somebody, or a date to it. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { caseByReference } from "~/features/cases/case-queries.server";
import { giveTask } from "~/features/cases/tasks/work-on-tasks.server";
import { requirePermission } from "~/features/identity/session.server";
import { taskAssignmentSchema } from "~/features/tasks/task-schemas";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { instantOf } from "~/platform/i18n/wall-clock";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "task:work");
  const t = textsFor(person.language, person.timeZone);
  const taskId = idParam(params, "taskId");
  const found = await caseByReference(person, params.ref);
  const form = await parseForm(request, taskAssignmentSchema, t);
  if (!found || !form.ok) throw notFound();

  const { ownerId, dueAt, seenOwnerId, seenDueAt, page } = form.value;
  const instant = (typed: string) => (typed ? instantOf(typed, person.timeZone) : null);
  const verdict = await giveTask(person, found.id, taskId, {
    ownerId,
    ...(dueAt !== undefined && { dueAt: instant(dueAt) }),
    ...(seenOwnerId !== undefined && { seenOwnerId }),
    ...(seenDueAt !== undefined && { seenDueAt: instant(seenDueAt) }),
  });
  const back = `/cases/${found.reference}/${page}#task-${taskId}`;
  return verdict.ok
    ? redirectSaying(back, t("tasks.screens.saved"))
    : redirectSaying(back, t(verdict.refusal.key, verdict.refusal.params), { tone: "critical" });
}
