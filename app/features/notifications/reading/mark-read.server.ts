/** Marks notifications of one's own as read. Other windows of the same person show it at once. */
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { announceReading } from "../live/announce.server";

/** Those with these ids, or all of them. What was read stays read at its time. */
export function markRead(
  { id: personId }: Pick<Person, "id">,
  ids: readonly string[] | "all",
  now = new Date(),
): Promise<void> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.notification.updateMany({
      where: { personId, readAt: null, ...(ids !== "all" && { id: { in: [...ids] } }) },
      data: { readAt: now },
    });
    if (count > 0) await announceReading(tx, personId);
  });
}
