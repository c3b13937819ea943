/** Cases that are given to one lead: how far it is, and what came of it. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { assignmentRunOf } from "~/features/cases/queue/assigning/assignment-run-queries.server";
import { RunPage } from "~/features/cases/ui/runs/run-page";
import { requirePermission } from "~/features/identity/session.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:assign");
  const t = textsFor(person.language, person.timeZone);
  const run = await assignmentRunOf(person, idParam(params, "assignmentRunId"), t);
  if (!run) throw notFound();
  return { title: run.title, run };
}

export default function AssignmentRunRoute() {
  const t = useText();
  const { run } = useLoaderData<typeof loader>();
  return (
    <RunPage
      run={run}
      of="cases"
      path="/cases/assignments"
      breadcrumbs={[
        { label: t("cases.screens.queue.title"), href: "/cases" },
        { label: t("cases.screens.queue.assign.list"), href: "/cases/assignments" },
      ]}
    />
  );
}
