/**
 * Takes some letters of a campaign in hand for good. The guard is asked here, in the transaction that
 * commits the hand-over: a campaign paused or a stop said before it never sees another letter leave.
 */
import { isOpen } from "~/features/cases/case-phase";
import { db, type Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import { customerFacts, senderFacts } from "../../guard/outreach-facts.server";
import { type SenderFacts, startsAnew } from "../../guard/outreach-guard";
import type { Harm } from "../../harm";
import { templateIn } from "../whatsapp/stored-choice";
import type { Carrier, Outgoing } from "./carrier";
import { type Fate, fateOf } from "./fate-of-delivery";
import { recipientsOf } from "./recipients.server";

const AT_ONCE = 20;
/** Longer than any server is given to answer. */
const LEASE_MS = 180_000;

export type Batch =
  /** Whatever may leave now, possibly nothing of what was looked at. */
  | { kind: "taken"; outgoing: Outgoing[] }
  | { kind: "empty" }
  /** The case is closed, void or part of another: nobody writes in its name. */
  | { kind: "case_over" };

type Waiting = { id: string; customerId: string; harm: Harm; attempts: number };

export function takeBatch(campaignId: string, carrier: Carrier, now: Date): Promise<Batch> {
  return db.$transaction(async (tx): Promise<Batch> => {
    const campaign = await heldToRead(tx, campaignId);
    if (campaign?.state !== "running" || !campaign.case.businessId) return { kind: "empty" };
    if (!isOpen(campaign.case.phase)) return { kind: "case_over" };
    const { caseId, wave } = campaign;
    const of = { caseId, businessId: campaign.case.businessId };
    const waiting = await tx.$queryRaw<Waiting[]>`
      SELECT id, "customerId", harm, attempts FROM "ApologyDelivery"
      WHERE "campaignId" = ${campaignId}::uuid AND state = 'waiting'
        AND wave BETWEEN 1 AND ${wave} AND ("nextTryAt" IS NULL OR "nextTryAt" <= ${now})
      ORDER BY wave, "nextTryAt" NULLS FIRST, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`;
    if (waiting.length === 0) return { kind: "empty" };

    const customerIds = waiting.map(({ customerId }) => customerId);
    if (carrier.channel === "whatsapp") await holdWarmUp(tx, of.businessId);
    await holdCustomers(tx, customerIds);
    const [business, facts, recipients, letters] = await Promise.all([
      senderFacts(tx, of, now),
      customerFacts(tx, of.businessId, customerIds, campaignId),
      recipientsOf(tx, caseId, waiting),
      tx.campaignLetter.findMany({ where: { campaignId } }),
    ]);
    const addresses = await addressesOf(tx, campaignId, carrier.channel, waiting);
    const used = new Set<string>();
    let sender = business;
    const outgoing: Outgoing[] = [];
    const later = new Map<string, { at: Date; reason: string }>();
    const skipped = new Map<string, string[]>();
    for (const { id, customerId, harm, attempts } of waiting) {
      const customer = facts.get(customerId);
      const recipient = recipients.find((each) => each.customerId === customerId);
      const worded = letters.find(
        (each) => each.harm === harm && each.language === recipient?.language,
      );
      const letter = worded && { ...worded, template: templateIn(worded.template) };
      const address = addresses.get(id);
      const fate: Fate =
        address?.isTaken || used.has(address?.of ?? "")
          ? { kind: "skip", reason: "same_address" }
          : customer && recipient && letter
            ? fateOf({ channel: carrier.channel, at: now, letter, ...recipient }, customer, sender)
            : { kind: "skip", reason: "no_letter" };
      if (fate.kind === "skip") skipped.set(fate.reason, [...(skipped.get(fate.reason) ?? []), id]);
      else if (fate.kind === "later") later.set(id, fate);
      else if (recipient && customer) {
        const messageId = carrier.messageId({ deliveryId: id, attempt: attempts + 1 });
        if (address) used.add(address.of);
        outgoing.push({ id, messageId, recipient, words: fate.words, template: fate.template });
        if (startsAnew(customer, now)) sender = withOneFewer(sender);
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
    await handOver(tx, carrier.channel, outgoing, now);
    return { kind: "taken", outgoing };
  });
}

/** Whoever writes to new people of one business while its number warms up does so one after the other. */
const holdWarmUp = (tx: Tx, businessId: string) =>
  tx.$executeRaw`SELECT 1 FROM "Business" WHERE id = ${businessId}::uuid FOR NO KEY UPDATE`;

/** Of two campaigns that want the same person at once, the second sees what the first did. */
const holdCustomers = (tx: Tx, ids: readonly string[]) =>
  tx.$executeRaw`
    SELECT 1 FROM "Customer" WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;

/** What the next of the batch finds of the bound for new people. */
const withOneFewer = (sender: SenderFacts): SenderFacts =>
  sender.warmUp
    ? { ...sender, warmUp: { ...sender.warmUp, left: sender.warmUp.left - 1 } }
    : sender;

/** Whoever pauses or ends it waits until this batch is committed; then nothing more is taken. */
async function heldToRead(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT 1 FROM "Campaign" WHERE id = ${id}::uuid FOR SHARE`;
  return tx.campaign.findUnique({
    where: { id },
    select: {
      state: true,
      wave: true,
      caseId: true,
      case: { select: { businessId: true, phase: true } },
    },
  });
}

/** What tells the number or address of a customer on a channel. @param c alias of a row of `Customer` */
const addressOn = (channel: Carrier["channel"], c: Prisma.Sql) =>
  channel === "email" ? Prisma.sql`${c}."emailHash"` : Prisma.sql`${c}."personHash"`;

type Address = { of: string; isTaken: boolean };

/** Where each letter goes, by its id, and whether another letter of the campaign went there before. */
async function addressesOf(
  tx: Tx,
  campaignId: string,
  channel: Carrier["channel"],
  waiting: readonly Waiting[],
): Promise<ReadonlyMap<string, Address>> {
  const ids = waiting.map(({ id }) => id);
  const address = addressOn(channel, Prisma.sql`c`);
  const rows = await tx.$queryRaw<(Address & { id: string })[]>`
    SELECT d.id, encode(${address}, 'hex') AS of, EXISTS (
      SELECT 1 FROM "ApologyDelivery" o WHERE o."campaignId" = ${campaignId}::uuid
        AND o."addressHash" = ${address} AND o.id <> d.id) AS "isTaken"
    FROM "ApologyDelivery" d JOIN "Customer" c ON c.id = d."customerId"
    WHERE d.id = ANY (${ids}::uuid[]) AND ${address} IS NOT NULL`;
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

async function handOver(
  tx: Tx,
  channel: Carrier["channel"],
  outgoing: readonly Outgoing[],
  now: Date,
): Promise<void> {
  if (outgoing.length === 0) return;
  const rows = JSON.stringify(
    outgoing.map(({ id, messageId, recipient: { language } }) => ({ id, messageId, language })),
  );
  await tx.$executeRaw`
    UPDATE "ApologyDelivery" d SET state = 'handed_over', "messageId" = r."messageId", reason = '',
      language = r.language, "addressHash" = ${addressOn(channel, Prisma.sql`c`)},
      "handedOverAt" = ${now}, "claimedUntil" = ${new Date(now.getTime() + LEASE_MS)},
      attempts = attempts + 1, "nextTryAt" = NULL
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, "messageId" text, language text),
      "Customer" c
    WHERE d.id = r.id AND c.id = d."customerId"`;
}
