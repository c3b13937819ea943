/** Pauses, goes on with, cancels or undoes a change to many tasks. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { moveTaskRun } from "~/features/cases/board/runs/begin-task-run.server";
import { taskRunOf } from "~/features/cases/board/runs/task-run-queries.server";
import { RUN_MOVES } from "~/features/cases/runs/run";
import { requirePermission } from "~/features/identity/session.server";
import { complain } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "task:manage");
  const t = textsFor(person.language, person.timeZone);
  const id = idParam(params, "taskRunId");
  const move = RUN_MOVES.find((known) => known === params.move);
  if (!move || !(await taskRunOf(person, id, t))) throw notFound();
  const verdict = await moveTaskRun(person, id, move);
  const back = `/tasks/changes/${id}`;
  return verdict.ok
    ? redirect(back)
    : complain(back, t(verdict.refusal.key, verdict.refusal.params));
}
