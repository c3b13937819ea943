/** Unties messages from those they went to; that they were sent, and what became of them, stays. */
import { chanceFor, type Hash } from "~/platform/database/chance-for";
import type { Tx } from "~/platform/db.server";

export async function forgetMessagesTo(
  tx: Tx,
  businessId: string,
  recipientHashes: readonly Hash[],
): Promise<void> {
  const hashes = recipientHashes.map((hash) => Uint8Array.from(hash));
  await tx.messageOutcome.updateMany({
    where: { businessId, recipientHash: { in: hashes } },
    data: { recipientHash: null },
  });
  await tx.lastWrote.deleteMany({ where: { businessId, contactHash: { in: hashes } } });
  await tx.$executeRaw`
    UPDATE "SentMessage" m SET "recipientHash" = n.fresh, "recipientHint" = ''
    FROM ${chanceFor(recipientHashes)}
    WHERE m."businessId" = ${businessId}::uuid AND m."recipientHash" = n.old`;
}
