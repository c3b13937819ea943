/** Applies a macro to one task. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { tasksAddress } from "~/features/cases/board/task-filter";
import { caseOfTask } from "~/features/cases/board/task-list.server";
import { applyMacro } from "~/features/cases/tasks/macros/apply-macro.server";
import { requirePermission } from "~/features/identity/session.server";
import { macroById } from "~/features/tasks/macros/macro-queries.server";
import { applyMacroSchema } from "~/features/tasks/macros/macro-schemas";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "task:work");
  const t = textsFor(person.language, person.timeZone);
  const taskId = idParam(params, "taskId");
  const macro = await macroById(idParam(params, "taskMacroId"));
  const found = await caseOfTask(person, taskId);
  const form = await parseForm(request, applyMacroSchema, t);
  if (!found || !macro || !form.ok) throw notFound();

  const { query } = form.value;
  const back =
    query === undefined ? `/cases/${found.reference}/tasks#task-${taskId}` : tasksAddress(query);
  const verdict = await applyMacro(person, found.caseId, taskId, macro.id);
  return verdict.ok
    ? redirectSaying(back, t("taskSettings.macros.said.applied", { name: macro.name }))
    : redirectSaying(back, t(verdict.refusal.key, verdict.refusal.params), { tone: "critical" });
}
