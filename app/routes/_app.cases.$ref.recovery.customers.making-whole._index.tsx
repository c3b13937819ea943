/** Makes many customers whole: those that were ticked, or, once it was said how many they are, all in a list. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { customerSearch } from "~/features/recovery/customers/customer-search";
import { WholeForm } from "~/features/recovery/customers/ui/whole-form";
import { beginWhole } from "~/features/recovery/customers/whole/begin-whole.server";
import { countWhole } from "~/features/recovery/customers/whole/whole-among.server";
import { latestWholeRuns } from "~/features/recovery/customers/whole/whole-queries.server";
import { scopeOf, wholeSchema } from "~/features/recovery/customers/whole/whole-scope";
import { readGroup, writeGroup } from "~/features/recovery/progress/customer-group";
import { groupWords } from "~/features/recovery/progress/group-words";
import { recoveryDoor } from "~/features/recovery/recovery-door.server";
import { parseForm } from "~/platform/forms/forms.server";
import { complain } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { of, recovery } = await recoveryDoor(person, params);
  const address = new URL(request.url).searchParams;
  const typed = address.get("q")?.slice(0, 254) ?? "";
  // What finds nobody in particular narrows the list by nothing, and is not said to.
  const q = customerSearch(typed) ? typed : "";
  const group = readGroup(address.get("group"));
  const t = textsFor(person.language, person.timeZone);
  const scope = { ids: null, q, group: group ? writeGroup(group) : "" };
  return {
    title: t("whole.title"),
    customers: `${recovery}/customers`,
    scope,
    who:
      [group && groupWords(group, t), q && t("whole.searched", { q })]
        .filter(Boolean)
        .join(" · ") || t("whole.all"),
    count: await countWhole(of.id, scope),
    runs: await latestWholeRuns(of.id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { of, recovery } = await recoveryDoor(person, params);
  const t = textsFor(person.language, person.timeZone);
  const customers = `${recovery}/customers`;
  const form = await parseForm(request, wholeSchema, t);
  if (!form.ok) return complain(customers, t("whole.refusals.nobody"));

  const scope = scopeOf(form.value);
  const begun = await beginWhole(person, of.id, scope);
  if (begun.ok) return redirect(`${customers}/making-whole/${begun.value}`);
  return complain(customers, t(begun.refusal.key, begun.refusal.params));
}

export default function MakingWholeRoute() {
  const t = useText();
  const { title, customers, scope, who, count, runs } = useLoaderData<typeof loader>();
  const { q, group } = scope;
  const narrowed = new URLSearchParams({ ...(q && { q }), ...(group && { group }) });
  return (
    <>
      <PageHeader
        title={title}
        context={t("whole.about")}
        breadcrumbs={[{ label: t("recovery.customers.title"), href: customers }]}
      />
      <WholeForm who={who} q={q} group={group} count={count} back={`${customers}?${narrowed}`} />
      {runs.length > 0 && (
        <Card title={t("whole.before")} className="mt-4 max-w-2xl">
          <ul className="divide-y divide-line">
            {runs.map(({ id, state, done, startedByName, createdAt }) => (
              <li key={id} className="flex flex-wrap gap-x-3 py-2 first:pt-0 last:pb-0">
                <TextLink to={`${customers}/making-whole/${id}`} className="font-medium">
                  {t(`whole.states.${state}`)}
                </TextLink>
                <span className="text-ink-soft">
                  {t("whole.line", { done, name: startedByName, at: createdAt })}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
