/**
 * Takes some letters of a campaign in hand for good. The guard is asked here, in the transaction that
 * commits the hand-over: a campaign paused or a stop said before it never sees another letter leave.
 */
import { db, type Tx } from "~/platform/db.server";
import { customerFacts, senderFacts } from "../../guard/outreach-facts.server";
import { mayContact, type OutreachReason } from "../../guard/outreach-guard";
import type { Harm } from "../../harm";
import { categoryOf } from "../campaign/category-of";
import { renderApology } from "../campaign/render-apology";
import type { Carrier, Outgoing } from "./carrier";
import { recipientsOf } from "./recipients.server";

const AT_ONCE = 20;
/** Longer than any server is given to answer. */
const LEASE_MS = 180_000;

export type Batch =
  /** Whatever may leave now, possibly nothing of what was looked at. */
  | { kind: "taken"; outgoing: Outgoing[] }
  | { kind: "empty" }
  /** Nobody can be reached this way as long as this holds. */
  | { kind: "blocked"; reason: OutreachReason };

type Waiting = { id: string; customerId: string; harm: Harm };

export function takeBatch(campaignId: string, carrier: Carrier, now: Date): Promise<Batch> {
  return db.$transaction(async (tx): Promise<Batch> => {
    const campaign = await heldToRead(tx, campaignId);
    if (campaign?.state !== "running" || !campaign.case.businessId) return { kind: "empty" };
    const { caseId, wave } = campaign;
    const of = { caseId, businessId: campaign.case.businessId };
    const waiting = await tx.$queryRaw<Waiting[]>`
      SELECT id, "customerId", harm FROM "ApologyDelivery"
      WHERE "campaignId" = ${campaignId}::uuid AND state = 'waiting'
        AND wave BETWEEN 1 AND ${wave} AND ("nextTryAt" IS NULL OR "nextTryAt" <= ${now})
      ORDER BY wave, "nextTryAt" NULLS FIRST, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`;
    if (waiting.length === 0) return { kind: "empty" };

    const [sender, facts, recipients, letters] = await Promise.all([
      senderFacts(tx, of, now),
      customerFacts(
        tx,
        of.businessId,
        waiting.map(({ customerId }) => customerId),
      ),
      recipientsOf(tx, caseId, waiting),
      tx.campaignLetter.findMany({ where: { campaignId } }),
    ]);
    const outgoing: Outgoing[] = [];
    const later = new Map<string, { at: Date; reason: string }>();
    const skipped = new Map<string, string[]>();
    for (const { id, customerId, harm } of waiting) {
      const skip = (reason: string) => skipped.set(reason, [...(skipped.get(reason) ?? []), id]);
      const customer = facts.get(customerId);
      const recipient = recipients.find((each) => each.customerId === customerId);
      const letter = letters.find(
        (each) => each.harm === harm && each.language === recipient?.language,
      );
      if (!customer || !recipient || !letter) {
        skip("no_letter");
        continue;
      }
      const { category: kind } = categoryOf(letter, recipient.language);
      const channel = campaign.channel as "email" | "whatsapp";
      const verdict = mayContact({ channel, kind, at: now }, customer, sender);
      if (!verdict.allowed) {
        const restricted = verdict.reasons.find(({ key }) => key === "restricted");
        const [first] = verdict.reasons;
        if (restricted && verdict.reasons.length === 1) {
          return { kind: "blocked", reason: restricted };
        }
        if (verdict.opensAt) {
          later.set(id, { at: verdict.opensAt, reason: first?.key ?? "" });
          continue;
        }
        skip(
          verdict.reasons.find(({ until, key }) => !until && key !== "restricted")?.key ??
            "restricted",
        );
        continue;
      }
      const words = renderApology(letter, recipient.values, recipient.language);
      if (!words) skip("missing_words");
      else if (!carrier.reaches(recipient)) skip("no_address");
      else outgoing.push({ id, messageId: carrier.messageId(id), recipient, words });
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
    await handOver(tx, outgoing, now);
    return { kind: "taken", outgoing };
  });
}

/** Whoever pauses or ends it waits until this batch is committed; then nothing more is taken. */
async function heldToRead(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT 1 FROM "Campaign" WHERE id = ${id}::uuid FOR SHARE`;
  return tx.campaign.findUnique({
    where: { id },
    select: {
      state: true,
      channel: true,
      wave: true,
      caseId: true,
      case: { select: { businessId: true } },
    },
  });
}

async function handOver(tx: Tx, outgoing: readonly Outgoing[], now: Date): Promise<void> {
  if (outgoing.length === 0) return;
  const rows = JSON.stringify(outgoing.map(({ id, messageId }) => ({ id, messageId })));
  await tx.$executeRaw`
    UPDATE "ApologyDelivery" d SET state = 'handed_over', "messageId" = r."messageId", reason = '',
      "handedOverAt" = ${now}, "claimedUntil" = ${new Date(now.getTime() + LEASE_MS)},
      attempts = attempts + 1, "nextTryAt" = NULL
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, "messageId" text) WHERE d.id = r.id`;
}
