/** Unties messages from the person they went to; that they were sent, and what became of them, stays. */
import { randomBytes } from "node:crypto";
import type { Tx } from "~/platform/db.server";

const HASH_BYTES = 32;

export async function forgetMessagesTo(
  tx: Tx,
  businessId: string,
  recipientHash: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await tx.messageOutcome.updateMany({
    where: { businessId, recipientHash },
    data: { recipientHash: null },
  });
  await tx.lastWrote.deleteMany({ where: { businessId, contactHash: recipientHash } });
  await tx.sentMessage.updateMany({
    where: { businessId, recipientHash },
    data: { recipientHash: randomBytes(HASH_BYTES), recipientHint: "" },
  });
}
