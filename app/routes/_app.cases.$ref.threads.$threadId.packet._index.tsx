/** The ticket packet of a thread: exactly what this provider asks for. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { packetSchema } from "~/features/correspondence/packet/packet-schemas";
import { packetView } from "~/features/correspondence/packet/packet-view.server";
import {
  packetSaved,
  packetWords,
  preparePacket,
} from "~/features/correspondence/packet/prepare-packet.server";
import { savePacket } from "~/features/correspondence/packet/save-packet.server";
import { threadPath } from "~/features/correspondence/thread-path";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { PacketPage } from "~/features/correspondence/ui/packet-page";
import { requirePermission } from "~/features/identity/session.server";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
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
  const form = await parseOpened(request, packetSchema, t);
  if (!form.ok) return form.reply;

  const saved = await saveOpened(form, {
    stands: async () => {
      const { values, version } = await preparePacket(person, thread);
      return { ...values, version };
    },
    save: (value) => savePacket(person, { threadId: thread.id, caseId: thread.case.id }, value),
  });
  return saved.ok
    ? redirect(threadPath(thread, "packet"))
    : refusedOpened(saved, form, {
        t,
        words: packetWords(person.language),
        last: await lastSaved(thread),
      });
}

const lastSaved = async ({ id, case: of }: Awaited<ReturnType<typeof requireThread>>) => {
  const draft = await packetSaved(id, of.id);
  return draft && { byName: draft.byName, at: draft.updatedAt };
};

export default function PacketRoute() {
  const page = useLoaderData<typeof loader>();
  return <PacketPage {...page} />;
}
