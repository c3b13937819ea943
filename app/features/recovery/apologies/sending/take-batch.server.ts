/**
 * Takes some letters of a campaign in hand for good. The guard is asked here, in the transaction that
 * commits the hand-over: a campaign paused or a stop said before it never sees another letter leave.
 */
import { isOpen } from "~/features/cases/case-phase";
import { db, type Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import type { Harm } from "../../harm";
import type { Carrier, Outgoing } from "./carrier";
import { fatesOf } from "./fates-of-deliveries.server";

/** Of letters we say ourselves, one after the other. */
export const AT_ONCE = 20;
/** Longer than any server is given to answer. */
const LEASE_MS = 180_000;

export type Batch =
  /** Whatever may leave now, possibly nothing of what was looked at; `stop` is why no more may follow. */
  | { kind: "taken"; outgoing: Outgoing[]; stop: "restricted" | null }
  | { kind: "empty" }
  /** The case is closed, void or part of another: nobody writes in its name. */
  | { kind: "case_over" };

type Waiting = { id: string; customerId: string; harm: Harm; attempts: number };

type Taker = Pick<Carrier, "channel" | "messageId"> & {
  /** Another tool says them, and somebody tells how that went: nothing is lost by waiting for it. */
  isElsewhere?: boolean;
  atOnce?: number;
};

export function takeBatch(campaignId: string, taker: Taker, now: Date): Promise<Batch> {
  const { isElsewhere = false, atOnce = AT_ONCE } = taker;
  return db.$transaction(async (tx): Promise<Batch> => {
    const campaign = await heldToRead(tx, campaignId);
    if (campaign?.state !== "running" || !campaign.case.businessId) return { kind: "empty" };
    if (!isOpen(campaign.case.phase)) return { kind: "case_over" };
    if (campaign.isElsewhere !== isElsewhere) return { kind: "empty" };
    const { caseId, wave } = campaign;
    const of = { campaignId, caseId, businessId: campaign.case.businessId };
    const waiting = await tx.$queryRaw<Waiting[]>`
      SELECT id, "customerId", harm, attempts FROM "ApologyDelivery"
      WHERE "campaignId" = ${campaignId}::uuid AND state = 'waiting'
        AND wave BETWEEN 1 AND ${wave} AND ("nextTryAt" IS NULL OR "nextTryAt" <= ${now})
      ORDER BY wave, "nextTryAt" NULLS FIRST, id LIMIT ${atOnce} FOR UPDATE SKIP LOCKED`;
    if (waiting.length === 0) return { kind: "empty" };

    if (taker.channel === "whatsapp") await holdWarmUp(tx, of.businessId);
    await holdCustomers(
      tx,
      waiting.map(({ customerId }) => customerId),
    );
    const outgoing: Outgoing[] = [];
    let stop: "restricted" | null = null;
    const later = new Map<string, { at: Date; reason: string }>();
    const skipped = new Map<string, string[]>();
    const { fresh, again } = await byAddress(tx, campaignId, taker.channel, waiting);
    if (again.length > 0) skipped.set("same_address", again);
    const fates = await fatesOf(tx, { ...of, channel: taker.channel, isElsewhere }, fresh, now);
    for (const { id, attempts, recipient, fate } of fates) {
      if (fate.kind === "skip") skipped.set(fate.reason, [...(skipped.get(fate.reason) ?? []), id]);
      else if (fate.kind === "later") later.set(id, fate);
      else if (fate.kind === "blocked") stop = fate.stop;
      else if (recipient) {
        const messageId = taker.messageId({ deliveryId: id, attempt: attempts + 1 });
        outgoing.push({ id, messageId, recipient, words: fate.words, template: fate.template });
      }
    }

    for (const [reason, ids] of skipped) {
      await tx.apologyDelivery.updateMany({
        where: { id: { in: ids } },
        data: { state: "skipped", reason, nextTryAt: null },
      });
    }
    for (const [id, { at, reason }] of later) {
      await tx.apologyDelivery.update({ where: { id }, data: { nextTryAt: at, reason } });
    }
    const until = isElsewhere ? null : new Date(now.getTime() + LEASE_MS);
    await handOver(tx, taker.channel, outgoing, now, until);
    return { kind: "taken", outgoing, stop };
  });
}

/** Whoever writes to new people of one business while its number warms up does so one after the other. */
const holdWarmUp = (tx: Tx, businessId: string) =>
  tx.$executeRaw`SELECT 1 FROM "Business" WHERE id = ${businessId}::uuid FOR NO KEY UPDATE`;

/** Of two campaigns that want the same person at once, the second sees what the first did. */
const holdCustomers = (tx: Tx, ids: readonly string[]) =>
  tx.$executeRaw`
    SELECT 1 FROM "Customer" WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;

/** Whoever pauses or ends it waits until this batch is committed; then nothing more is taken. */
async function heldToRead(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT 1 FROM "Campaign" WHERE id = ${id}::uuid FOR SHARE`;
  return tx.campaign.findUnique({
    where: { id },
    select: {
      state: true,
      wave: true,
      isElsewhere: true,
      caseId: true,
      case: { select: { businessId: true, phase: true } },
    },
  });
}

/** What tells the number or address of a customer on a channel. @param c alias of a row of `Customer` */
const addressOn = (channel: Carrier["channel"], c: Prisma.Sql) =>
  channel === "email" ? Prisma.sql`${c}."emailHash"` : Prisma.sql`${c}."personHash"`;

type ByAddress = {
  /** The first letter to each address. What is behind it in this batch waits for what becomes of it. */
  fresh: Waiting[];
  /** Ids of letters to where another of the campaign went before. */
  again: string[];
};

async function byAddress(
  tx: Tx,
  campaignId: string,
  channel: Carrier["channel"],
  waiting: readonly Waiting[],
): Promise<ByAddress> {
  const ids = waiting.map(({ id }) => id);
  const address = addressOn(channel, Prisma.sql`c`);
  const rows = await tx.$queryRaw<{ id: string; address: string; isTaken: boolean }[]>`
    SELECT d.id, encode(${address}, 'hex') AS address, EXISTS (
      SELECT 1 FROM "ApologyDelivery" o WHERE o."campaignId" = ${campaignId}::uuid
        AND o."addressHash" = ${address} AND o.id <> d.id) AS "isTaken"
    FROM "ApologyDelivery" d JOIN "Customer" c ON c.id = d."customerId"
    WHERE d.id = ANY (${ids}::uuid[]) AND ${address} IS NOT NULL`;
  const known = new Map(rows.map((row) => [row.id, row]));
  const met = new Set<string>();
  const fresh = waiting.filter(({ id }) => {
    const { address, isTaken } = known.get(id) ?? {};
    if (isTaken || (address && met.has(address))) return false;
    if (address) met.add(address);
    return true;
  });
  return { fresh, again: rows.filter(({ isTaken }) => isTaken).map(({ id }) => id) };
}

/** @param until when whoever took them is taken to be gone; null where that never is */
async function handOver(
  tx: Tx,
  channel: Carrier["channel"],
  outgoing: readonly Outgoing[],
  now: Date,
  until: Date | null,
): Promise<void> {
  if (outgoing.length === 0) return;
  const rows = JSON.stringify(
    outgoing.map(({ id, messageId, recipient: { language } }) => ({ id, messageId, language })),
  );
  await tx.$executeRaw`
    UPDATE "ApologyDelivery" d SET state = 'handed_over', "messageId" = r."messageId", reason = '',
      language = r.language, "addressHash" = ${addressOn(channel, Prisma.sql`c`)},
      "handedOverAt" = ${now}, "claimedUntil" = ${until}::timestamptz,
      attempts = attempts + 1, "nextTryAt" = NULL
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, "messageId" text, language text),
      "Customer" c
    WHERE d.id = r.id AND c.id = d."customerId"`;
}
