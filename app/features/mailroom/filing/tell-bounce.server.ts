/** Tells a thread that a mail of ours came back. The one place that ties a report to what was sent. */
import { holdThread } from "~/features/correspondence/hold-thread.server";
import { markBounced } from "~/features/correspondence/outbox/mark-bounced.server";
import { recordThreadEvent } from "~/features/correspondence/record-thread-event.server";
import type { Writer } from "~/features/correspondence/writer";
import type { Bounce } from "~/features/mailroom/reading/bounce";
import type { Tx } from "~/platform/db.server";

/** The mail of ours that a report is about; null where it names none that we know. */
export async function bouncedMessage(tx: Tx, { originals }: Bounce) {
  const known = await tx.message.findMany({
    where: { messageIdHeader: { in: originals }, direction: "out" },
    select: { id: true, messageIdHeader: true, threadId: true },
  });
  for (const id of originals) {
    const found = known.find(({ messageIdHeader }) => messageIdHeader === id);
    if (found) return found;
  }
  return null;
}

export async function tellBounce(
  tx: Tx,
  writer: Writer,
  { id: messageId, threadId }: { id: string; threadId: string },
  { recipient, status, reason, isFinal }: Bounce,
  at: Date,
): Promise<void> {
  if (!isFinal) return;
  const thread = await holdThread(tx, threadId);
  if (!thread) return;
  await markBounced(tx, messageId, reason);
  const words = [status, reason].filter(Boolean).join(" ").slice(0, 300);
  const detail = { recipient: recipient || "?", reason: words || "?" };
  await recordThreadEvent(
    tx,
    writer,
    thread,
    { kind: "thread.bounced", detail },
    { happened: { at, zone: "UTC" } },
  );
}
