/** What webhooks tell of apologies over WhatsApp: how far each got, and that customers wrote back. */
import { takeNewWriters } from "~/features/signals/messages/keep-last-wrote.server";
import { type MessageNews, takeMessageNews } from "~/features/signals/messages/take-news.server";
import { db, type Tx } from "~/platform/db.server";
import { giveWay } from "~/platform/giving-way.server";
import { hearOfAnswers } from "../../requests/answers/settle-answer.server";
import { readMark } from "../whatsapp/delivery-mark";
import type { SenderStop } from "./carrier";
import { type Heard, heardOf } from "./heard-of-delivery";
import { lostContact } from "./lost-contact.server";
import { stopRunning } from "./open-wave.server";
import { contacted } from "./settle-batch.server";

const AT_ONCE = 200;
const PATIENCE = { maxWait: 20_000, timeout: 60_000 };

/** Doing it twice changes nothing. */
export async function hearOfMessages(now = new Date()): Promise<void> {
  for (;;) {
    giveWay();
    const { count, stops } = await db.$transaction((tx) => hearSome(tx, now), PATIENCE);
    for (const [campaignId, stop] of stops) await stopRunning(campaignId, stop);
    if (count === 0) break;
  }
  while ((await db.$transaction(answeredSome, PATIENCE)) > 0) giveWay();
}

type Some = { count: number; stops: ReadonlyMap<string, SenderStop> };

async function hearSome(tx: Tx, now: Date): Promise<Some> {
  const stops = new Map<string, SenderStop>();
  const news = await takeMessageNews(tx, AT_ONCE);
  await hearOfAnswers(tx, news, now);
  const ids = news.flatMap(({ mark }) => readMark(mark)?.deliveryId ?? []);
  await tx.$executeRaw`
    SELECT 1 FROM "ApologyDelivery" WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const deliveries = await tx.apologyDelivery.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      state: true,
      attempts: true,
      arrival: true,
      campaignId: true,
      campaign: { select: { state: true } },
    },
  });
  for (const { deliveryId, ...heard } of news.flatMap(asHeard)) {
    const delivery = deliveries.find(({ id }) => id === deliveryId);
    if (!delivery) continue;
    const goesOn = !["finished", "cancelled"].includes(delivery.campaign.state);
    const change = heardOf(delivery, heard, goesOn);
    if (!change) continue;
    const { stop, waitMs, ...data } = change;
    const isWaiting = data.state === "waiting";
    await tx.apologyDelivery.update({
      where: { id: deliveryId },
      data: {
        ...data,
        claimedUntil: null,
        nextTryAt: isWaiting ? new Date(now.getTime() + waitMs) : null,
        sentAt: data.state === "sent" ? (heard.sentAt ?? now) : null,
      },
    });
    // Several words about one delivery may come together.
    Object.assign(delivery, { state: data.state, arrival: data.arrival });
    if (data.state === "sent") await contacted(tx, [deliveryId]);
    else await lostContact(tx, [deliveryId]);
    if (stop) stops.set(delivery.campaignId, stop);
  }
  return { count: news.length, stops };
}

type HeardOfOne = Heard & { deliveryId: string; sentAt: Date | null };

function asHeard({ mark, state, code, sentAt }: MessageNews): HeardOfOne[] {
  const read = readMark(mark);
  return read ? [{ ...read, state, code, sentAt }] : [];
}

/** Whoever wrote after a letter reached them has answered; whoever was made whole stays so. */
async function answeredSome(tx: Tx): Promise<number> {
  const writers = await takeNewWriters(tx, AT_ONCE);
  const rows = JSON.stringify(
    writers.map(({ contactHash, ...each }) => ({
      ...each,
      hash: Buffer.from(contactHash).toString("hex"),
    })),
  );
  await tx.$executeRaw`
    UPDATE "AffectedCustomer" a SET version = a.version + 1,
      state = CASE WHEN a.state IN ('identified', 'contact_pending', 'contacted') THEN 'responded'
        ELSE a.state END,
      "respondedAt" = COALESCE(a."respondedAt", w.at),
      "contactedAt" = COALESCE(a."contactedAt", w.at)
    FROM (SELECT f.id, max(r.at) AS at FROM jsonb_to_recordset(${rows}::jsonb)
        AS r(hash text, "businessId" uuid, at timestamptz)
      JOIN "Customer" c ON c."businessId" = r."businessId"
        AND c."personHash" = decode(r.hash, 'hex')
      JOIN "ApologyDelivery" d ON d."customerId" = c.id AND d."handedOverAt" <= r.at
        AND d.state IN ('handed_over', 'sent', 'unconfirmed')
      JOIN "Campaign" g ON g.id = d."campaignId" AND g.channel = 'whatsapp'
      JOIN "AffectedCustomer" f ON f."customerId" = c.id AND f."caseId" = g."caseId"
      GROUP BY f.id) w
    WHERE a.id = w.id AND (a."respondedAt" IS NULL
      OR a.state IN ('identified', 'contact_pending', 'contacted'))`;
  return writers.length;
}
