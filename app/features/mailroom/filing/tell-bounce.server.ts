/** Tells a thread that a mail of ours came back. The one place that ties a report to what was sent. */
import { holdThread } from "~/features/correspondence/hold-thread.server";
import { markBounced } from "~/features/correspondence/outbox/mark-bounced.server";
import { noteProof, unprovenMail } from "~/features/correspondence/outbox/note-proof.server";
import { recordThreadEvent } from "~/features/correspondence/record-thread-event.server";
import type { Writer } from "~/features/correspondence/writer";
import type { Bounce } from "~/features/mailroom/reading/bounce";
import type { Tx } from "~/platform/db.server";

export type SentMail = { threadId: string; messageId: string | null; name: string };

/** The mail of ours that a report is about; null where it names none that we know. */
export async function reportedMail(tx: Tx, { originals }: Bounce): Promise<SentMail | null> {
  const said = await tx.message.findMany({
    where: { messageIdHeader: { in: originals }, direction: "out" },
    select: { id: true, messageIdHeader: true, threadId: true },
  });
  const onItsWay = await unprovenMail(tx, originals);
  for (const name of originals) {
    const found = said.find(({ messageIdHeader }) => messageIdHeader === name);
    if (found) return { threadId: found.threadId, messageId: found.id, name };
    const open = onItsWay.find(({ messageIdHeader }) => messageIdHeader === name);
    if (open) return { threadId: open.threadId, messageId: null, name };
  }
  return null;
}

export async function tellBounce(
  tx: Tx,
  writer: Writer,
  { messageId, threadId, name }: SentMail,
  { recipient, status, reason, isFinal }: Bounce,
  at: Date,
): Promise<void> {
  const words = [status, reason].filter(Boolean).join(" ").slice(0, 300) || "?";
  if (!messageId) {
    const proof = isFinal ? "bounce" : "report";
    await noteProof(tx, [name], { proof, at, ...(isFinal && { reason: words }) });
  }
  if (!isFinal) return;
  const thread = await holdThread(tx, threadId);
  if (!thread) return;
  if (messageId) await markBounced(tx, messageId, reason);
  const detail = { recipient: recipient || "?", reason: words };
  await recordThreadEvent(
    tx,
    writer,
    thread,
    { kind: "thread.bounced", detail },
    { happened: { at, zone: "UTC" } },
  );
}
