/** How much somebody has not read, and up to where everybody was told: what the frame shows and streams begin with. */
import { readTogether } from "~/platform/database/read-together.server";
import { db, type Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";

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

export async function bellOf({
  id,
}: {
  id: string;
}): Promise<{ unread: number; position: string }> {
  const [bell] = await readTogether<{ unread: number; position: string }>(Prisma.sql`
    SELECT (SELECT count(*) FROM "Notification" n
        WHERE n."personId" = ${id}::uuid AND n."inApp" AND n."readAt" IS NULL) AS unread,
      COALESCE((SELECT position FROM "NoticeCursor" WHERE id = 1), 0)::text AS position`);
  return bell ?? { unread: 0, position: "0" };
}
