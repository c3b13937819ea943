/** Says of a mail that left that it came back, and why. What is only a record of a mail has no state. */
import type { Tx } from "~/platform/db.server";

export async function markBounced(tx: Tx, messageId: string, reason: string): Promise<void> {
  await tx.message.updateMany({
    where: { id: messageId, state: "sent" },
    data: { state: "bounced" },
  });
  await tx.outboundMail.updateMany({
    where: { messageId },
    data: { problem: reason.slice(0, 300) },
  });
}
