/**
 * Notes of mail whose fate nobody knows what shows that it left. That it was sent is said by a person
 * all the same: a thread says nothing that nobody vouches for.
 */
import type { Tx } from "~/platform/db.server";
import type { MailProof } from "./outbound-mail";

/** Not a message of its thread yet, and handed to a mail server at least once. */
const open = { messageId: null, rawSha256: { not: null } } as const;

/** Mail of ours by the names it left under (Message-ID without brackets), the likeliest first. */
export async function unprovenMail(tx: Tx, names: readonly string[]) {
  const known = await tx.outboundMail.findMany({
    where: { messageIdHeader: { in: [...names] }, ...open },
    select: { id: true, messageIdHeader: true, threadId: true },
  });
  return known.toSorted((one, other) => placeOf(one, names) - placeOf(other, names));
}

const placeOf = (
  { messageIdHeader }: { messageIdHeader: string | null },
  names: readonly string[],
) => names.indexOf(messageIdHeader ?? "");

/** @param reason why it came back, in the words of a mail server */
export async function noteProof(
  tx: Tx,
  names: readonly string[],
  { proof, at, reason }: { proof: MailProof; at: Date; reason?: string },
): Promise<void> {
  await tx.outboundMail.updateMany({
    where: {
      messageIdHeader: { in: [...names] },
      ...open,
      // What came back stays what came back.
      OR: [{ proof: null }, { NOT: { proof: "bounce" } }],
    },
    data: { proof, provenAt: at, ...(reason && { problem: reason.slice(0, 300) }) },
  });
}
