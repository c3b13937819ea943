/**
 * Which macro is applied to a task, to those that were ticked, or to all that the filter finds. One
 * task is for whoever works on tasks, many are for those who manage them.
 */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { readMacroScope } from "~/features/cases/board/macros-address";
import { beginMacroRun } from "~/features/cases/board/runs/begin-macro-run.server";
import { readTaskFilter, tasksAddress } from "~/features/cases/board/task-filter";
import { countTasks, TASK_COUNT_LIMIT } from "~/features/cases/board/task-list.server";
import { macroScopeSchema } from "~/features/cases/case-schemas";
import { macrosView } from "~/features/cases/tasks/macros/macros-view.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { MacroList } from "~/features/tasks/ui/macros/macro-list";
import { parseForm } from "~/platform/forms/forms.server";
import { complain } from "~/platform/http/flash.server";
import { forbidden } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Button } from "~/ui/button";
import { Card } from "~/ui/page/card";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "task:work");
  const t = textsFor(person.language, person.timeZone);
  const { ids, isAll, query } = readMacroScope(new URL(request.url).searchParams);
  if ((isAll || ids.length > 1) && !can(person, "task:manage")) throw forbidden();
  const filter = readTaskFilter(new URLSearchParams(query));
  const found = isAll ? await countTasks(person, filter, new Date()) : ids.length;
  const macros = await macrosView(t);
  return {
    title: t("taskSettings.macros.apply.title"),
    macros: macros.filter(({ isRetired }) => !isRetired),
    ids: isAll ? [] : ids,
    isAll,
    query,
    count: Math.min(found, TASK_COUNT_LIMIT),
    isMore: found > TASK_COUNT_LIMIT,
    back: tasksAddress(query),
  };
}

/** Begins a change to all of them. */
export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "task:manage");
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, macroScopeSchema, t);
  if (!form.ok) return complain("/tasks", t("board.refusals.unclear"));

  const { ids, all, query, macroId } = form.value;
  const filter = readTaskFilter(new URLSearchParams(query));
  const scope = { ids: all === "matching" ? null : ids, filter };
  const verdict = await beginMacroRun(person, scope, macroId);
  return verdict.ok
    ? redirect(`/tasks/changes/${verdict.value}`)
    : complain(tasksAddress(query), t(verdict.refusal.key, verdict.refusal.params));
}

export default function ApplyMacroRoute() {
  const t = useText();
  const { title, macros, ids, isAll, query, count, isMore, back } = useLoaderData<typeof loader>();
  const [only] = ids.length === 1 ? ids : [];
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={title}
        context={
          isMore
            ? t("board.sizeOver", { count })
            : t("taskSettings.macros.apply.context", { count })
        }
        breadcrumbs={[{ label: t("board.title"), href: back }]}
      />
      {macros.length === 0 ? (
        <Empty title={t("taskSettings.macros.none")}>{t("taskSettings.macros.noneText")}</Empty>
      ) : (
        <Card flush>
          <MacroList
            macros={macros}
            actions={({ id, name }) => (
              <Form method="post" action={only ? `/tasks/${only}/macros/${id}` : "/tasks/macros"}>
                <input type="hidden" name="query" value={query} />
                {!only && <input type="hidden" name="macroId" value={id} />}
                {isAll && <input type="hidden" name="all" value="matching" />}
                {!only &&
                  ids.map((task) => <input key={task} type="hidden" name="ids" value={task} />)}
                <Button
                  type="submit"
                  aria-label={t("taskSettings.macros.apply.submitOf", { name })}
                >
                  {t("taskSettings.macros.apply.submit")}
                </Button>
              </Form>
            )}
          />
        </Card>
      )}
    </div>
  );
}
