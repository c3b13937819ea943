/** Notes a promise out of a message. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notePromise } from "~/features/correspondence/promised/note-promise.server";
import { promiseFormView } from "~/features/correspondence/promised/promise-form-view.server";
import { promiseNoteSchema } from "~/features/correspondence/promised/promise-note-schemas";
import { messagePath, threadPath } from "~/features/correspondence/thread-path";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { PromiseForm } from "~/features/correspondence/ui/promise-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const thread = await requireThread(person, params);
  const messageId = idParam(params, "messageId");
  const { searchParams } = new URL(request.url);
  return {
    title: textsFor(person.language)("promised.screen.title"),
    name: thread.title,
    path: threadPath(thread),
    back: messagePath(thread, messageId),
    ...(await promiseFormView(person, thread, messageId, searchParams)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const thread = await requireThread(person, params);
  const messageId = idParam(params, "messageId");
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, promiseNoteSchema, t);
  if (!form.ok) return form.reply;

  const where = { threadId: thread.id, caseId: thread.case.id, messageId };
  const noted = await notePromise(person, where, form.value);
  return noted.ok
    ? redirectSaying(messagePath(thread, messageId), t("promised.saved"))
    : refused(noted.refusal, t, form.value);
}

export default function NotePromiseRoute() {
  const { title, name, path, context, ...form } = useLoaderData<typeof loader>();
  return (
    <div className="pt-2">
      <PageHeader title={title} context={context} breadcrumbs={[{ label: name, href: path }]} />
      <PromiseForm key={form.start.passage} {...form} />
    </div>
  );
}
