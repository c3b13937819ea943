/** Deletes what has been kept long enough: the bytes of deliveries, whom messages went to, who wrote. Signals stay. */
import { db } from "~/platform/db.server";

const AT_ONCE = 1000;
const DAY = 86_400_000;

export async function forgetDeliveries(days: number, now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - days * DAY);
  await untilNothing(
    () => db.$executeRaw`
      DELETE FROM "Delivery" WHERE id IN (
        SELECT d.id FROM "Delivery" d
        WHERE d."forgottenAt" IS NULL AND d."receivedAt" < ${before} AND d.state = 'read'
          AND NOT EXISTS (SELECT 1 FROM "Signal" s WHERE s."deliveryId" = d.id)
        LIMIT ${AT_ONCE})`,
  );
  await untilNothing(
    () => db.$executeRaw`
      UPDATE "Delivery" SET body = '', headers = '{}', "hasUnplaced" = FALSE, "forgottenAt" = ${now}
      WHERE id IN (
        SELECT d.id FROM "Delivery" d
        WHERE d."forgottenAt" IS NULL AND d."receivedAt" < ${before} AND d.state = 'read'
        LIMIT ${AT_ONCE})`,
  );
  await untilNothing(
    () => db.$executeRaw`
      UPDATE "MessageOutcome" SET "recipientHash" = NULL WHERE key IN (
        SELECT o.key FROM "MessageOutcome" o
        WHERE o."recipientHash" IS NOT NULL AND o."updatedAt" < ${before} LIMIT ${AT_ONCE})`,
  );
  await untilNothing(
    () => db.$executeRaw`
      DELETE FROM "LastWrote" WHERE ("contactHash", "businessId") IN (
        SELECT w."contactHash", w."businessId" FROM "LastWrote" w
        WHERE w.at < ${before} LIMIT ${AT_ONCE})`,
  );
}

async function untilNothing(some: () => Promise<number>): Promise<void> {
  while ((await some()) > 0);
}
