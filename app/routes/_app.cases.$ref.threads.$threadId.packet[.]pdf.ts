/** The ticket packet as sheets, as it stands now. What went out is among the evidence. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { serveBytes } from "~/features/appeals/dossier/serve-file.server";
import { packetProps } from "~/features/correspondence/packet/packet-text";
import { preparePacket } from "~/features/correspondence/packet/prepare-packet.server";
import { packetFileName } from "~/features/correspondence/packet/send-packet.server";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { renderPdf } from "~/platform/pdf/pdf.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const thread = await requireThread(person, params);
  const { packet, envelope } = await preparePacket(person, thread);
  return serveBytes(await renderPdf("ticket-packet", packetProps(packet, envelope, new Date())), {
    mediaType: "application/pdf",
    name: packetFileName(thread, "pdf"),
    isInline: true,
  });
}
