/** One change to many tasks: how far it is, and what came of it. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { taskRunOf } from "~/features/cases/board/runs/task-run-queries.server";
import { RunPage } from "~/features/cases/ui/runs/run-page";
import { requirePermission } from "~/features/identity/session.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "task:manage");
  const t = textsFor(person.language, person.timeZone);
  const run = await taskRunOf(person, idParam(params, "taskRunId"), t);
  if (!run) throw notFound();
  return { title: run.title, run };
}

export default function TaskRunRoute() {
  const t = useText();
  const { run } = useLoaderData<typeof loader>();
  return (
    <RunPage
      run={run}
      of="tasks"
      path="/tasks/changes"
      breadcrumbs={[
        { label: t("board.title"), href: "/tasks" },
        { label: t("runs.tasks.list"), href: "/tasks/changes" },
      ]}
    />
  );
}
