/** What only a person knows of one letter: that it arrived after all, that it may go once more, how a call went. */
import { isOpen } from "~/features/cases/case-phase";
import { keepChoices } from "~/features/contacts/keep-choices.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { moment } from "~/platform/moment.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Prisma } from "~prisma/generated/client";
import { type Held, holdCampaign, reopenCampaign } from "../campaign/hold-campaign.server";
import { contacted } from "./settle-batch.server";

/** For mail nobody knows the fate of: `confirm`, `repeat`. For calls: the rest. */
export const BY_HAND = ["confirm", "repeat", "reached", "later", "wrong", "stop"] as const;
export type ByHand = (typeof BY_HAND)[number];

/** Whoever did not answer is called again a day later. */
export const TOMORROW_MS = 24 * 3_600_000;

type Of = { caseId: string; campaignId: string; id: string };

export function settleByHand(person: Person, of: Of, how: ByHand): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    // Whoever takes letters in hand holds the campaign before any of them.
    const held = how === "repeat" ? await holdCampaign(tx, of.campaignId) : null;
    await tx.$executeRaw`SELECT 1 FROM "ApologyDelivery" WHERE id = ${of.id}::uuid FOR UPDATE`;
    const found = await tx.apologyDelivery.findFirst({
      where: { id: of.id, campaignId: of.campaignId, campaign: { caseId: of.caseId } },
      select: {
        id: true,
        state: true,
        attempts: true,
        customer: { select: { personHash: true, businessId: true } },
        campaign: { select: { channel: true } },
      },
    });
    if (!found) return refuse("campaigns.refusals.gone");
    const isCall = found.campaign.channel === "call";
    const expected = how === "confirm" || how === "repeat" ? "unconfirmed" : "waiting";
    if (found.state !== expected || isCall !== (expected === "waiting")) {
      return refuse("campaigns.refusals.settled");
    }
    const again = held ? mayRepeat(held) : allow();
    if (!again.ok) return again;
    const now = moment();
    await tx.apologyDelivery.update({
      where: { id: of.id },
      data: {
        ...outcome(how, now),
        settledByName: person.name,
        claimedUntil: null,
        // What a person says counts from now on, whatever becomes of a table that said something before.
        importId: null,
      },
    });
    if (how === "confirm" || how === "reached") await contacted(tx, [of.id]);
    if (how === "stop") {
      await stopCalls(tx, found.customer.businessId, [found.customer.personHash], now);
    }
    if (held) await goOnWith(tx, person, held);
    return allow();
  });
}

/** Nothing leaves in the name of a case or a campaign that was ended; one that finished goes on. */
function mayRepeat({ campaign: { state }, of: { phase } }: Held): Verdict {
  if (!isOpen(phase)) return refuse("campaigns.refusals.caseOver");
  return state === "cancelled" ? refuse("campaigns.refusals.cancelled") : allow();
}

async function goOnWith(tx: Tx, person: Person, held: Held): Promise<void> {
  await reopenCampaign(tx, person, held);
  await enqueue(tx, "run-campaigns", {}, { key: "run-campaigns" });
}

function outcome(how: ByHand, now: Date): Prisma.ApologyDeliveryUncheckedUpdateInput {
  const tried = { attempts: { increment: 1 }, handedOverAt: now } as const;
  switch (how) {
    case "confirm":
      return { state: "sent", sentAt: now };
    // The same message once more: what it is known by is settled by who it is for.
    case "repeat":
      return { state: "waiting", nextTryAt: null };
    case "reached":
      return { ...tried, state: "sent", sentAt: now, nextTryAt: null };
    case "later":
      return { ...tried, nextTryAt: new Date(now.getTime() + TOMORROW_MS) };
    case "wrong":
      return { ...tried, state: "failed", reason: "wrong_number" };
    case "stop":
      return { ...tried, state: "skipped", reason: "opted_out" };
  }
}

/** These people want no calls any more. */
export const stopCalls = (
  tx: Tx,
  businessId: string,
  people: readonly Uint8Array[],
  at: Date,
): Promise<void> =>
  keepChoices(
    tx,
    people.map((personHash) => ({
      contactHash: Buffer.from(personHash),
      businessId,
      channel: "call",
      category: "all",
      stopped: true,
      at,
    })),
  );
