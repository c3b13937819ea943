/** Records that a ticket packet went out as it stood on the page. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { presentMoment } from "~/features/appeals/filing/filing-page.server";
import { packetSendingSchema } from "~/features/correspondence/packet/packet-schemas";
import { packetView } from "~/features/correspondence/packet/packet-view.server";
import { sendPacket } from "~/features/correspondence/packet/send-packet.server";
import { threadPath } from "~/features/correspondence/thread-path";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { PacketPage } from "~/features/correspondence/ui/packet-page";
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
  return {
    title: textsFor(person.language)("threads.packet.title"),
    name: thread.title,
    ...(await packetView(person, thread)),
    ...presentMoment(person),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const thread = await requireThread(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, packetSendingSchema, t);
  if (!form.ok) return form.reply;

  const sent = await sendPacket(person, thread, form.value);
  return sent.ok
    ? redirectSaying(`${threadPath(thread)}#m-${sent.value.id}`, t("threads.packet.sent"))
    : refused(sent.refusal, t, form.value);
}

export default function PacketSendingRoute() {
  const t = useText();
  const { title, name, ...page } = useLoaderData<typeof loader>();
  return (
    <div className="pt-2">
      <PageHeader
        title={title}
        context={t("threads.packet.context")}
        breadcrumbs={[{ label: name, href: threadPath(page.thread) }]}
      />
      <PacketPage {...page} />
    </div>
  );
}
