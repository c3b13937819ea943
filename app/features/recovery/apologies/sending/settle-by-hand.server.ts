/** What only a person knows of one letter: that it arrived after all, that it may go once more, how a call went. */
import { isOpen } from "~/features/cases/case-phase";
import { keepChoices } from "~/features/contacts/keep-choices.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { moment } from "~/platform/moment.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Prisma } from "~prisma/generated/client";
import { type CampaignChannel, isHandedOut } from "../campaign/campaign-lifecycle";
import { type Held, holdCampaign, reopenCampaign } from "../campaign/hold-campaign.server";
import { contacted } from "./settle-batch.server";

/** For what nobody knows the fate of: `confirm`, `repeat`. For calls, and what was handed out to another tool: the rest. */
export const BY_HAND = ["confirm", "repeat", "reached", "later", "wrong", "stop"] as const;
export type ByHand = (typeof BY_HAND)[number];

/** Why somebody was not reached whose number or address leads to nobody, by what was tried. */
export const NOT_REACHED: Readonly<Record<CampaignChannel, string>> = {
  call: "wrong_number",
  email: "bounced",
  whatsapp: "refused",
};

/** Whoever did not answer is tried again a day later. */
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
        customer: { select: { personHash: true, emailHash: true, businessId: true } },
        campaign: { select: { channel: true, isElsewhere: true } },
      },
    });
    if (!found) return refuse("campaigns.refusals.gone");
    const channel = found.campaign.channel as CampaignChannel;
    const { isElsewhere } = found.campaign;
    const isOurs = how === "confirm" || how === "repeat";
    const open = isElsewhere ? "handed_over" : "waiting";
    if (
      found.state !== (isOurs ? "unconfirmed" : open) ||
      isOurs === isHandedOut({ channel, isElsewhere })
    ) {
      return refuse("campaigns.refusals.settled");
    }
    const again = held ? mayRepeat(held) : allow();
    if (!again.ok) return again;
    const now = moment();
    await tx.apologyDelivery.update({
      where: { id: of.id },
      data: {
        ...outcome(how, now, { channel, isElsewhere }),
        settledByName: person.name,
        claimedUntil: null,
        // What a person says counts from now on, whatever becomes of a table that said something before.
        importId: null,
      },
    });
    if (how === "confirm" || how === "reached") await contacted(tx, [of.id]);
    if (how === "stop") {
      await stopHearing(tx, { ...found.customer, channel }, [found.customer], now);
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

type Outreach = { channel: CampaignChannel; isElsewhere: boolean };

function outcome(
  how: ByHand,
  now: Date,
  { channel, isElsewhere }: Outreach,
): Prisma.ApologyDeliveryUncheckedUpdateInput {
  // What was handed out counted as a try then.
  const tried = isElsewhere ? {} : { attempts: { increment: 1 }, handedOverAt: now };
  switch (how) {
    case "confirm":
      return { state: "sent", sentAt: now };
    // The same message once more: what it is known by is settled by who it is for.
    case "repeat":
      return { state: "waiting", nextTryAt: null };
    case "reached":
      return { ...tried, state: "sent", sentAt: now, nextTryAt: null };
    case "later":
      return { ...tried, state: "waiting", nextTryAt: new Date(now.getTime() + TOMORROW_MS) };
    case "wrong":
      return { ...tried, state: "failed", reason: NOT_REACHED[channel] };
    case "stop":
      return { ...tried, state: "skipped", reason: "opted_out" };
  }
}

type Hashes = { personHash: Uint8Array; emailHash: Uint8Array | null };

/** These people want to hear nothing more over a channel. */
export const stopHearing = (
  tx: Tx,
  { businessId, channel }: { businessId: string; channel: CampaignChannel },
  people: readonly Hashes[],
  at: Date,
): Promise<void> =>
  keepChoices(
    tx,
    people.map(({ personHash, emailHash }) => ({
      contactHash: Buffer.from(channel === "email" ? (emailHash ?? personHash) : personHash),
      businessId,
      channel,
      category: "all",
      stopped: true,
      at,
    })),
  );
