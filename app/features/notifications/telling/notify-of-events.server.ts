/**
 * Tells people of what was sealed. One row remembers up to which seal everybody has been told; it
 * is held while the next batch is told of, and moves on in the same transaction, so that of several
 * workers one tells, and each event is told once, whoever dies in between.
 */
import { isDatabaseAway } from "~/platform/database/database-away.server";
import { db, type Tx } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { moment } from "~/platform/moment.server";
import { announce } from "../live/announce.server";
import { callWebhooks } from "../webhooks/call-webhooks.server";
import { aroundEvents, type RecordedEvent } from "./around-events.server";
import { keepNotices } from "./keep-notices.server";
import { listeners } from "./listeners.server";

const BATCH = 500;
/** Whoever comes after a long silence is not woken by what is long past. */
const NEWS_DAYS = 7;
const DAY = 86_400_000;

/** Tells of a batch; answers with how many events were looked at. */
export async function notifyOfEvents(now = moment()): Promise<number> {
  try {
    return await tellNext(BATCH, now);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    log.error({ err: error }, "Telling people of events failed; trying them one by one");
    return oneByOne(now);
  }
}

/** One event that cannot be told of must not silence those after it. */
async function oneByOne(now: Date): Promise<number> {
  let looked = 0;
  for (; looked < BATCH; looked += 1) {
    try {
      if ((await tellNext(1, now)) === 0) break;
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      log.error({ err: error }, "Nobody could be told of an event");
      await db.$transaction(async (tx) => moveOn(tx, (await holdCursor(tx)) + 1n));
    }
  }
  return looked;
}

function tellNext(most: number, now: Date): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const from = await holdCursor(tx);
      const seals = await tx.auditSeal.findMany({
        where: { position: { gt: from } },
        orderBy: { position: "asc" },
        take: most,
        select: { position: true, eventId: true },
      });
      const last = seals.at(-1);
      if (!last) return 0;

      await tell(tx, await eventsOf(tx, seals), { position: last.position, now });
      await moveOn(tx, last.position);
      return seals.length;
    },
    { timeout: 30_000 },
  );
}

async function tell(
  tx: Tx,
  events: readonly RecordedEvent[],
  { position, now }: { position: bigint; now: Date },
): Promise<void> {
  const around = await aroundEvents(tx, events);
  const isNews = ({ at }: RecordedEvent) => now.getTime() - at.getTime() < NEWS_DAYS * DAY;
  const news = events.filter(isNews);
  const told = await keepNotices(tx, news, around, { people: await listeners(tx), now });
  await callWebhooks(tx, news, around);
  await announce(tx, { position, events, around, told });
}

async function eventsOf(
  tx: Tx,
  seals: readonly { eventId: string }[],
): Promise<readonly RecordedEvent[]> {
  const ids = seals.map(({ eventId }) => eventId);
  const found = await tx.auditEvent.findMany({ where: { id: { in: ids } } });
  const byId = new Map(found.map((event) => [event.id, event]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function holdCursor(tx: Tx): Promise<bigint> {
  await tx.$executeRaw`INSERT INTO "NoticeCursor" (id, position) VALUES (1, 0) ON CONFLICT DO NOTHING`;
  const [cursor] = await tx.$queryRaw<{ position: bigint }[]>`
    SELECT position FROM "NoticeCursor" WHERE id = 1 FOR UPDATE`;
  return cursor?.position ?? 0n;
}

const moveOn = (tx: Tx, position: bigint) =>
  tx.noticeCursor.update({ where: { id: 1 }, data: { position }, select: { id: true } });
