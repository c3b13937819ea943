/**
 * Reads the deliveries that wait, in the order in which they came, some at a time. Several workers
 * may do so at once. What one delivery holds never keeps another from being read.
 */
import { isDatabaseAway } from "~/platform/database/database-away.server";
import { db, type Tx } from "~/platform/db.server";
import { giveWay } from "~/platform/giving-way.server";
import { log } from "~/platform/log.server";
import { moment } from "~/platform/moment.server";
import { RULES_VERSION } from "~templates/rules/version";
import { keepSignals, type Reading } from "../keep-signals.server";
import { CLAIMED, readClaimed } from "./read-claimed.server";

const AT_ONCE = 50;
const BYTES_AT_ONCE = 8_000_000;
const TRIES = 3;
const PATIENCE = { maxWait: 20_000, timeout: 60_000 };

/** Reads until nothing waits that no other worker has taken. */
export async function readDeliveries(): Promise<void> {
  for (;;) {
    giveWay();
    const taken = await readSome(AT_ONCE).catch(async (error) => {
      if (isDatabaseAway(error)) throw error;
      log.warn({ err: error }, "Deliveries could not be read together; reading them one by one");
      await readOneByOne(AT_ONCE);
      return AT_ONCE;
    });
    if (taken === 0) return;
  }
}

async function readOneByOne(most: number): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    giveWay();
    if ((await readNext()) === 0) return;
  }
}

/** What fails again and again is put before a person, so that it fails no longer. */
async function readNext(): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const claimed: string[] = [];
    try {
      return await readSome(1, claimed);
    } catch (error) {
      const [deliveryId] = claimed;
      if (isDatabaseAway(error) || !deliveryId) throw error;
      if (tries < TRIES) continue;
      log.error({ err: error, deliveryId }, "A delivery could not be read");
      return db.$transaction((tx) => giveUp(tx, deliveryId), PATIENCE);
    }
  }
}

/** @param claimed is told which deliveries were taken, for whoever has to deal with a failure */
function readSome(most: number, claimed: string[] = []): Promise<number> {
  return db.$transaction(async (tx) => {
    const deliveries = await claim(tx, most);
    claimed.push(...deliveries.map(({ id }) => id));
    if (deliveries.length === 0) return 0;
    await keep(tx, deliveries.map(readClaimed));
    return deliveries.length;
  }, PATIENCE);
}

async function claim(tx: Tx, most: number) {
  const waiting = await tx.$queryRaw<{ id: string; size: number }[]>`
    SELECT d.id, octet_length(d.body) AS size FROM "Delivery" d
    WHERE d.state = 'waiting' ORDER BY d.id LIMIT ${most} FOR UPDATE OF d SKIP LOCKED`;
  let bytes = 0;
  const few = waiting.filter(({ size }, index) => {
    bytes += size;
    return index === 0 || bytes <= BYTES_AT_ONCE;
  });
  return tx.delivery.findMany({
    where: { id: { in: few.map(({ id }) => id) } },
    orderBy: { id: "asc" },
    select: CLAIMED,
  });
}

async function keep(tx: Tx, readings: readonly Reading[]): Promise<void> {
  const { isPlaced } = await keepSignals(tx, readings);
  const idsWhere = (placed: boolean) =>
    readings.flatMap(({ delivery }, index) => (isPlaced[index] === placed ? [delivery.id] : []));
  await markRead(tx, idsWhere(true), false);
  await markRead(tx, idsWhere(false), true);
}

async function markRead(tx: Tx, ids: readonly string[], hasUnplaced: boolean): Promise<void> {
  if (ids.length === 0) return;
  await tx.delivery.updateMany({
    where: { id: { in: [...ids] } },
    data: { state: "read", readAt: moment(), rulesVersion: RULES_VERSION, hasUnplaced },
  });
}

async function giveUp(tx: Tx, deliveryId: string): Promise<number> {
  const [delivery] = await tx.$queryRaw<Reading["delivery"][]>`
    SELECT d.id, d.provider, d."bodyHash", d."receivedAt",
      coalesce(s."businessId", (d.asked->>'businessId')::uuid) AS "businessId"
    FROM "Delivery" d LEFT JOIN "SignalSource" s ON s.id = d."sourceId"
    WHERE d.id = ${deliveryId}::uuid AND d.state = 'waiting' FOR UPDATE OF d`;
  if (!delivery) return 0;
  await keep(tx, [{ delivery, signals: [], isUnreadable: true }]);
  return 1;
}
