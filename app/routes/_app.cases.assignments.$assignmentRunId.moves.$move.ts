/** Pauses, goes on with, cancels or undoes the giving of many cases to one lead. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { movedRunSchema } from "~/features/cases/case-schemas";
import { assignmentRunOf } from "~/features/cases/queue/assigning/assignment-run-queries.server";
import { moveAssignmentRun } from "~/features/cases/queue/assigning/begin-assignment-run.server";
import { queueAddress } from "~/features/cases/queue/queue-filter";
import { RUN_MOVES } from "~/features/cases/runs/run";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:assign");
  const t = textsFor(person.language, person.timeZone);
  const id = idParam(params, "assignmentRunId");
  const move = RUN_MOVES.find((known) => known === params.move);
  const begun = await assignmentRunOf(person, id, t);
  if (!move || !begun) throw notFound();
  const form = await parseForm(request, movedRunSchema, t);
  if (!form.ok) return form.reply;

  const { from } = form.value;
  const verdict = await moveAssignmentRun(person, id, move);
  const page = `/cases/assignments/${id}`;
  const back = from === "queue" ? queueAddress(begun.query) : page;
  if (!verdict.ok) return complain(back, t(verdict.refusal.key, verdict.refusal.params));
  const run = await assignmentRunOf(person, id, t);
  if (from !== "queue" || run?.state !== "undone") return redirect(page);
  const said = [
    t("cases.screens.queue.assign.returned", { count: run.undone }),
    run.kept > 0 && t("cases.screens.queue.assign.stayed", { count: run.kept }),
  ];
  return redirectSaying(back, said.filter(Boolean).join(" "));
}
