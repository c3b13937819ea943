/**
 * Takes up again what contacts chose towards a business that was not known: once an asset was
 * entered since, its deliveries are read for it again. What was kept already is not kept twice.
 */
import { db, type Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { keepMessages } from "../messages/keep-messages.server";
import { CLAIMED, readClaimed } from "./read-claimed.server";

const AT_ONCE = 50;
const PATIENCE = { maxWait: 20_000, timeout: 60_000 };

export async function placeChoices(): Promise<void> {
  while ((await db.$transaction(placeSome, PATIENCE)) > 0);
}

async function placeSome(tx: Tx): Promise<number> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM "Delivery" d
    WHERE d."hasUnplaced" AND d."readAt" < (SELECT max("createdAt") FROM "Asset")
    ORDER BY d.id LIMIT ${AT_ONCE} FOR UPDATE OF d SKIP LOCKED`;
  const deliveries = await tx.delivery.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: { id: "asc" },
    select: CLAIMED,
  });
  const { isPlaced } = await keepMessages(
    tx,
    deliveries.map(readClaimed).map(({ messages = [], choices = [], wrote = [], delivery }) => ({
      messages,
      choices,
      wrote,
      ...delivery,
    })),
  );
  for (const [index, { id }] of deliveries.entries()) {
    await tx.delivery.update({
      where: { id },
      data: { hasUnplaced: !isPlaced[index], readAt: moment() },
      select: { id: true },
    });
  }
  return deliveries.length;
}
