/** Corrects what is known about a thread, such as the number they gave it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { editThread } from "~/features/correspondence/open-thread.server";
import { threadPath } from "~/features/correspondence/thread-path";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { threadSchema } from "~/features/correspondence/thread-schemas";
import { threadAsTyped } from "~/features/correspondence/thread-start.server";
import { ThreadForm } from "~/features/correspondence/ui/thread-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const thread = await requireThread(person, params);
  return {
    title: textsFor(person.language)("threads.screens.edit.title"),
    name: thread.title,
    version: thread.version,
    back: threadPath(thread),
    ...(await threadAsTyped(thread)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const thread = await requireThread(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, threadSchema, t);
  if (!form.ok) return form.reply;

  const edited = await editThread(person, thread.id, form.value);
  return edited.ok
    ? redirectSaying(threadPath(thread), t("threads.screens.edit.saved"))
    : refused(edited.refusal, t, form.value);
}

export default function EditThreadRoute() {
  const { title, name, version, back, start, providers } = useLoaderData<typeof loader>();
  return (
    <div className="pt-2">
      <PageHeader title={title} breadcrumbs={[{ label: name, href: back }]} />
      <ThreadForm start={start} providers={providers} version={version} back={back} />
    </div>
  );
}
