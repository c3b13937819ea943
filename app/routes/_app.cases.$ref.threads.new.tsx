/** Starts a thread: with whom, about what. What is said comes after. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireCase } from "~/features/appeals/require-appeal.server";
import { openThread } from "~/features/correspondence/open-thread.server";
import { threadPath, threadsPath } from "~/features/correspondence/thread-path";
import { newThreadSchema } from "~/features/correspondence/thread-schemas";
import { threadStart } from "~/features/correspondence/thread-start.server";
import { ThreadForm } from "~/features/correspondence/ui/thread-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const { id, reference } = await requireCase(person, params);
  return {
    title: textsFor(person.language)("threads.screens.start.title"),
    reference,
    ...(await threadStart(person, id)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const { id, reference } = await requireCase(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, newThreadSchema, t);
  if (!form.ok) return form.reply;

  const opened = await openThread(person, id, form.value);
  return opened.ok
    ? redirect(threadPath({ reference, id: opened.value.id }))
    : refused(opened.refusal, t, form.value);
}

export default function StartThreadRoute() {
  const t = useText();
  const { title, reference, start, providers } = useLoaderData<typeof loader>();
  return (
    <div className="pt-2">
      <PageHeader
        title={title}
        context={t("threads.screens.start.context")}
        breadcrumbs={[{ label: t("threads.screens.title"), href: threadsPath(reference) }]}
      />
      <ThreadForm start={start} providers={providers} back={threadsPath(reference)} />
    </div>
  );
}
