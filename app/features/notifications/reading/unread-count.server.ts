/** How much somebody has not read, and up to where everybody was told: what the frame shows and streams begin with. */
import { db, type Tx } from "~/platform/db.server";

/** By person; who has read everything is missing. */
export async function unreadOf(
  personIds: readonly string[],
  tx: Tx = db,
): Promise<Map<string, number>> {
  if (personIds.length === 0) return new Map();
  const counts = await tx.notification.groupBy({
    by: ["personId"],
    where: { personId: { in: [...new Set(personIds)] }, inApp: true, readAt: null },
    _count: true,
  });
  return new Map(counts.map(({ personId, _count }) => [personId, _count]));
}

/** The last seal of which everybody was told. */
export async function livePosition(tx: Tx = db): Promise<string> {
  const cursor = await tx.noticeCursor.findUnique({ where: { id: 1 } });
  return String(cursor?.position ?? 0n);
}

export async function bellOf({ id }: { id: string }) {
  const [unread, position] = await Promise.all([unreadOf([id]), livePosition()]);
  return { unread: unread.get(id) ?? 0, position };
}
