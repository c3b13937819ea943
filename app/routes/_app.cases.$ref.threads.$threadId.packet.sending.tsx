/** Records that a ticket packet went out as it stood on the page. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
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
  const form = await parseForm(request, packetSendingSchema, t);
  if (!form.ok) return form.reply;

  const sent = await sendPacket(person, thread, form.value);
  return sent.ok
    ? redirectSaying(`${threadPath(thread)}#m-${sent.value.id}`, t("threads.packet.sent"))
    : refused(sent.refusal, t, form.value);
}

export default function PacketSendingRoute() {
  return <PacketPage {...useLoaderData<typeof loader>()} />;
}
