/** Files mails in a thread that somebody saved in their mail program. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { threadPath, threadsPath } from "~/features/correspondence/thread-path";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { uploadMails } from "~/features/mailroom/receiving/upload-mails.server";
import { MailUploadForm } from "~/features/mailroom/ui/mail-upload-form";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const { id, title: name, reference } = await requireThread(person, params);
  const title = textsFor(person.language)("mailroom.upload.toThread");
  return { title, name, thread: { id, reference } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const thread = await requireThread(person, params);
  const t = textsFor(person.language);
  const where = { threadId: thread.id, caseId: thread.case.id };
  const taken = await uploadMails(person, request, where);
  if (!taken.ok) return refused(taken.refusal, t);
  const { fresh, again } = taken.value;
  const said = [
    fresh.length > 0 && t("mailroom.upload.done", { count: fresh.length }),
    again > 0 && t("mailroom.upload.again", { count: again }),
  ];
  const last = fresh.at(-1)?.messageId;
  const place = `${threadPath(thread)}${last ? `#m-${last}` : ""}`;
  return redirectSaying(place, said.filter(Boolean).join(" "));
}

export default function FileMailRoute() {
  const t = useText();
  const { title, name, thread } = useLoaderData<typeof loader>();
  const reply = useActionData<{ formError?: string }>();
  return (
    <div className="max-w-xl pt-2">
      <PageHeader
        title={title}
        context={`${t("mailroom.upload.intro")} ${t("mailroom.upload.toThreadIntro")}`}
        breadcrumbs={[
          { label: t("threads.screens.title"), href: threadsPath(thread.reference) },
          { label: name, href: threadPath(thread) },
        ]}
      />
      <MailUploadForm back={threadPath(thread)} error={reply?.formError} />
    </div>
  );
}
