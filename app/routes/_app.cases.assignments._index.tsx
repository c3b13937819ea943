/** Cases that one gave away together; and where the next ones are given to a lead. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bulkAssignSchema } from "~/features/cases/case-schemas";
import {
  assignmentRunOf,
  latestAssignmentRuns,
} from "~/features/cases/queue/assigning/assignment-run-queries.server";
import { beginAssignmentRun } from "~/features/cases/queue/assigning/begin-assignment-run.server";
import { queueAddress } from "~/features/cases/queue/queue-filter";
import { RunList } from "~/features/cases/ui/runs/run-list";
import { requirePermission } from "~/features/identity/session.server";
import { formTree } from "~/platform/forms/form-tree";
import { parseFields, sentForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:assign");
  const t = textsFor(person.language, person.timeZone);
  return {
    title: t("cases.screens.queue.assign.list"),
    runs: await latestAssignmentRuns(person, t),
  };
}

/** What is over at once is told on the queue; what takes longer has a page of its own. */
export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:assign");
  const t = textsFor(person.language, person.timeZone);
  const fields = formTree(await sentForm(request));
  const query = typeof fields.query === "string" ? fields.query : "";
  const back = queueAddress(query);
  const form = parseFields(fields, bulkAssignSchema, t);
  if (!form.ok) {
    const [said = ""] = Object.values(form.reply.data.errors);
    return complain(back, said);
  }

  const { ownerId, ids, all } = form.value;
  const scope = { ids: all === "matching" ? null : ids, query };
  const verdict = await beginAssignmentRun(person, scope, ownerId);
  if (!verdict.ok) return complain(back, t(verdict.refusal.key, verdict.refusal.params));
  const run = await assignmentRunOf(person, verdict.value, t);
  if (run?.state !== "done") return redirect(`/cases/assignments/${verdict.value}`);

  const { id, done, seen, ownerName: name, returnable } = run;
  const said = [
    done > 0 && t("cases.screens.queue.assign.done", { count: done, name }),
    seen > done && t("cases.screens.queue.assign.skipped", { count: seen - done }),
  ];
  const undo = { action: `/cases/assignments/${id}/moves/undo`, fields: { from: "queue" } };
  return redirectSaying(back, said.filter(Boolean).join(" "), returnable > 0 ? { undo } : {});
}

export default function AssignmentRunsRoute() {
  const t = useText();
  const { title, runs } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("cases.screens.queue.title"), href: "/cases" }]}
      />
      <RunList runs={runs} of="cases" path="/cases/assignments" />
    </>
  );
}
