/** Sees to it that of several processes one reads a mailbox, and when it is read again. */
import { db } from "~/platform/db.server";

/** Has it read at once, also where it was to be left alone for a while. False: there is none. */
export async function readSoon(id: string, now = new Date()): Promise<boolean> {
  const { count } = await db.mailbox.updateMany({ where: { id }, data: { nextAt: now } });
  return count === 1;
}
