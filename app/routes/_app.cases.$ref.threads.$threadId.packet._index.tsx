/** The ticket packet of a thread: exactly what this provider asks for. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { packetSchema } from "~/features/correspondence/packet/packet-schemas";
import { packetView } from "~/features/correspondence/packet/packet-view.server";
import { savePacket } from "~/features/correspondence/packet/save-packet.server";
import { threadPath } from "~/features/correspondence/thread-path";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { PacketPage } from "~/features/correspondence/ui/packet-page";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const thread = await requireThread(person, params);
  return packetView(person, thread);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const thread = await requireThread(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, packetSchema, t);
  if (!form.ok) return form.reply;

  const saved = await savePacket(
    person,
    { threadId: thread.id, caseId: thread.case.id },
    form.value,
  );
  return saved.ok ? redirect(threadPath(thread, "packet")) : refused(saved.refusal, t, form.value);
}

export default function PacketRoute() {
  const page = useLoaderData<typeof loader>();
  return <PacketPage {...page} key={page.version} />;
}
