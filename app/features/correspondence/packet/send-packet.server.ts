/** Records that a packet went out: its text as it was, and its sheets as evidence. */
import { happenedAt } from "~/features/appeals/filing/happened";
import { holdThread, PATIENCE } from "~/features/correspondence/hold-thread.server";
import { recordThreadEvent } from "~/features/correspondence/record-thread-event.server";
import type { ThreadOnPage } from "~/features/correspondence/thread-queries.server";
import { keepMessage } from "~/features/correspondence/writing/keep-message.server";
import { keepFile } from "~/features/evidence/keep-file.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { renderPdf } from "~/platform/pdf/pdf.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { PROVIDERS_VERSION } from "~templates/rules/providers";
import type { PacketSending } from "./packet-schemas";
import { packetProps } from "./packet-text";
import { preparePacket } from "./prepare-packet.server";

export async function sendPacket(
  person: Person,
  thread: ThreadOnPage,
  { channel, textSha256, asOf, ...moment }: PacketSending,
  now = new Date(),
): Promise<Verdict<{ id: string }>> {
  const when = happenedAt(moment, now);
  if (!when.ok) return when;
  const prepared = await preparePacket(person, thread, asOf);
  if (prepared.textSha256 !== textSha256) return refuse("threads.refusals.packetStale");
  const pdf = await renderPdf(
    "ticket-packet",
    packetProps(prepared.packet, prepared.envelope, now),
  );
  const fileName = packetFileName(thread, "pdf");
  const kept = await keepFile(pdf, fileName);
  if (!kept.ok) return kept;

  return db.$transaction(async (tx) => {
    const held = await holdThread(tx, thread.id);
    if (!held) return refuse("threads.refusals.gone");
    const { phase } = thread.case;
    if (phase === "merged" || phase === "void")
      return refuse("threads.refusals.caseOver", { phase });
    const { mail, paste } = prepared;
    const isMail = channel === "email";
    const { id } = await keepMessage(
      tx,
      person,
      held,
      {
        kind: channel,
        direction: "out",
        counterpart: "",
        subject: isMail ? mail.subject : "",
        text: isMail ? mail.text : paste,
        quoted: "",
        happened: when.value,
        durationMinutes: null,
        promisedAt: null,
        turn: null,
        purpose: "packet",
        isChase: false,
        // It tells the facts of this case, and is nobody else's to read.
        onlyCaseId: thread.case.id,
        theirTicket: "",
      },
      { caseId: thread.case.id, files: [{ file: kept.value, fileName }] },
      now,
    );
    await recordThreadEvent(
      tx,
      person,
      held,
      {
        kind: "thread.packet_sent",
        detail: { sha256: kept.value.sha256, asks: PROVIDERS_VERSION },
      },
      { caseId: thread.case.id, happened: when.value },
    );
    return allow({ id });
  }, PATIENCE);
}

/** Names are made of a reference and a tag, so they need no quoting. */
export const packetFileName = ({ reference, tag }: ThreadOnPage, ending: string) =>
  `${reference}-${tag}.${ending}`;
