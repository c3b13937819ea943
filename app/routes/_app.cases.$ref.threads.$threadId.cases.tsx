/** Ties a thread to further cases that the same incident hit, one or many. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  casesToJoin,
  readJoinFilter,
} from "~/features/correspondence/incident/cases-to-join.server";
import { joinSchema } from "~/features/correspondence/incident/incident-schemas";
import { linkCases } from "~/features/correspondence/incident/link-cases.server";
import { threadPath } from "~/features/correspondence/thread-path";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { providerChoices } from "~/features/correspondence/thread-start.server";
import { JoinCases } from "~/features/correspondence/ui/join-cases";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const thread = await requireThread(person, params);
  const filter = readJoinFilter(new URL(request.url).searchParams);
  return {
    title: textsFor(person.language)("incident.title"),
    name: thread.title,
    path: threadPath(thread),
    isAlone: !thread.isShared,
    filter,
    providers: await providerChoices(null),
    ...(await casesToJoin(person, thread.id, filter)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const thread = await requireThread(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, joinSchema, t);
  if (!form.ok) return form.reply;

  const { all, q, provider, sharesEarlier } = form.value;
  const filter = readJoinFilter(new Map(Object.entries({ q, provider })));
  const found = all ? (await casesToJoin(person, thread.id, filter)).cases : [];
  const caseIds = all ? found.map(({ id }) => id) : form.value.caseIds;
  const linked = await linkCases(person, thread.id, { caseIds, sharesEarlier });
  return linked.ok
    ? redirectSaying(threadPath(thread), t("incident.saved", { count: linked.value.count }))
    : refused(linked.refusal, t, form.value);
}

export default function JoinCasesRoute() {
  const t = useText();
  const { title, name, path, ...page } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-4xl pt-2">
      <PageHeader
        title={title}
        context={t("incident.context")}
        breadcrumbs={[{ label: name, href: path }]}
      />
      <JoinCases {...page} back={path} />
    </div>
  );
}
