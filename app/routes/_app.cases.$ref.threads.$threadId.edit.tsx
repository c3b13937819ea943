/** Corrects what is known about a thread, such as the number they gave it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastChange } from "~/features/audit/timeline-queries.server";
import { editThread } from "~/features/correspondence/open-thread.server";
import { threadPath } from "~/features/correspondence/thread-path";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { threadSchema } from "~/features/correspondence/thread-schemas";
import { providerChoices, threadAsTyped } from "~/features/correspondence/thread-start.server";
import { ThreadForm } from "~/features/correspondence/ui/thread-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
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
    back: threadPath(thread),
    ...(await threadAsTyped(thread)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const thread = await requireThread(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseOpened(request, threadSchema, t);
  if (!form.ok) return form.reply;

  const saved = await saveOpened(form, {
    stands: async () => (await threadAsTyped(await requireThread(person, params))).start,
    save: (value) => editThread(person, thread.id, value),
  });
  return saved.ok
    ? redirectSaying(threadPath(thread), t("threads.screens.edit.saved"))
    : refusedOpened(saved, form, {
        t,
        words: {
          party: ["threads.fields.party", "threads.parties"],
          providerId: ["threads.fields.provider", await providerChoices(thread.providerId)],
          title: "threads.fields.title",
          theirTicket: "threads.fields.theirTicket",
          participants: "threads.fields.participants",
          channel: ["threads.fields.channel", "threads.kinds"],
          language: ["threads.fields.language", "common.languages"],
        },
        last: await lastChange("thread", thread.id, "thread.edited", "thread.ticket_noted"),
      });
}

export default function EditThreadRoute() {
  const { title, name, back, start, providers } = useLoaderData<typeof loader>();
  return (
    <div className="pt-2">
      <PageHeader title={title} breadcrumbs={[{ label: name, href: back }]} />
      <ThreadForm start={start} providers={providers} back={back} />
    </div>
  );
}
