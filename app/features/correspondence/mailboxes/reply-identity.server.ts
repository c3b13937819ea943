/** Under which address a thread is written from, and where answers to it come. */
import { db, type Tx } from "~/platform/db.server";

export type ReplyIdentity = {
  /** Null where there is no mailbox of ours for it: then the installation's own address is used. */
  from: { name: string; address: string } | null;
  /** An address that tells which thread an answer belongs to; null where the mailbox takes none. */
  replyTo: string | null;
};

/**
 * The mailbox of the business whose case the thread was opened for, else the first one for everybody.
 * One that is paused still has its address.
 */
export async function replyIdentity({ id }: { id: string }, tx: Tx = db): Promise<ReplyIdentity> {
  const [found] = await tx.$queryRaw<
    { name: string; address: string; plusAddressing: boolean; token: string }[]
  >`
    SELECT m.name, m.address, m."plusAddressing", t.token
    FROM "Thread" t JOIN "Case" c ON c.id = t."openedForId"
    JOIN "Mailbox" m ON m."businessId" IS NULL OR m."businessId" = c."businessId"
    WHERE t.id = ${id}::uuid
    ORDER BY m."businessId" IS NULL, m."createdAt", m.id LIMIT 1`;
  if (!found) return { from: null, replyTo: null };
  const { name, address, plusAddressing, token } = found;
  return {
    from: { name, address },
    replyTo: plusAddressing ? withToken(address, token) : null,
  };
}

function withToken(address: string, token: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, at)}+${token}${address.slice(at)}`;
}
