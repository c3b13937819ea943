/** Changes to many tasks that one began; and where the next one begins. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { macrosAddress } from "~/features/cases/board/macros-address";
import { beginTaskRun } from "~/features/cases/board/runs/begin-task-run.server";
import { latestTaskRuns } from "~/features/cases/board/runs/task-run-queries.server";
import { readTaskFilter, tasksAddress } from "~/features/cases/board/task-filter";
import { bulkTasksSchema, manyTasksChange } from "~/features/cases/case-schemas";
import { findLead } from "~/features/cases/people/people-of-case.server";
import { RunList } from "~/features/cases/ui/runs/run-list";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { complain } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "task:manage");
  const t = textsFor(person.language, person.timeZone);
  return { title: t("runs.tasks.list"), runs: await latestTaskRuns(person, t) };
}

/** Begins one. */
export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "task:manage");
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, bulkTasksSchema, t);
  if (!form.ok) return complain("/tasks", t("board.refusals.unclear"));

  const { what, ids, all, query, ownerId, dueAt } = form.value;
  if (what === "macro") return redirect(macrosAddress({ ids, all, query }));
  const owner = ownerId ? await findLead(ownerId) : null;
  const change = manyTasksChange(
    { ...form.value, what },
    {
      ownerName: owner?.name ?? null,
      dueAt: dueAt ? instantOf(dueAt, person.timeZone).toISOString() : null,
    },
  );
  const filter = readTaskFilter(new URLSearchParams(query));
  const scope = { ids: all === "matching" ? null : ids, filter };
  const verdict = await beginTaskRun(person, scope, change);
  return verdict.ok
    ? redirect(`/tasks/changes/${verdict.value}`)
    : complain(tasksAddress(query), t(verdict.refusal.key, verdict.refusal.params));
}

export default function TaskRunsRoute() {
  const t = useText();
  const { title, runs } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} breadcrumbs={[{ label: t("board.title"), href: "/tasks" }]} />
      <RunList runs={runs} of="tasks" path="/tasks/changes" />
    </>
  );
}
