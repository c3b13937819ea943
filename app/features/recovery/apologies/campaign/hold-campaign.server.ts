/** Takes a campaign in hand, with its case, for the rest of a transaction; and is the only writer of its state. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { isOpen } from "~/features/cases/case-phase";
import { type HeldCase, holdCase } from "~/features/cases/hold-case.server";
import type { Person } from "~/features/identity/person";
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Prisma } from "~prisma/generated/client";
import type { CampaignEvent } from "./campaign-events";
import { type CampaignMove, decideCampaign } from "./campaign-lifecycle";

export type HeldCampaign = Prisma.CampaignGetPayload<object>;
export type Held = { campaign: HeldCampaign; of: HeldCase };

export async function holdCampaign(tx: Tx, id: string): Promise<Held | null> {
  const found = await tx.campaign.findUnique({ where: { id }, select: { caseId: true } });
  const of = found && (await holdCase(tx, found.caseId));
  if (!of) return null;
  await tx.$executeRaw`SELECT 1 FROM "Campaign" WHERE id = ${id}::uuid FOR UPDATE`;
  return { campaign: await tx.campaign.findUniqueOrThrow({ where: { id } }), of };
}

/** For what people do: they saw a version, and the case takes changes. */
export function mayChange({ campaign, of }: Held, version: number): Verdict {
  if (!isOpen(of.phase)) return refuse("campaigns.refusals.caseOver");
  return campaign.version === version ? allow() : refuse("campaigns.refusals.changed");
}

/** For whoever words it: only a draft takes other words, and only from who saw how it stands. */
export async function holdDraft(
  tx: Tx,
  id: string,
  version: number,
): Promise<Verdict<HeldCampaign>> {
  const held = await holdCampaign(tx, id);
  if (!held) return refuse("campaigns.refusals.gone");
  const may = mayChange(held, version);
  if (!may.ok) return may;
  const { campaign } = held;
  return campaign.state === "draft"
    ? allow(campaign)
    : refuse("campaigns.refusals.state", { state: campaign.state });
}

/** Each once: none of them may approve it. */
export const withWriter = ({ wordedByIds }: HeldCampaign, { id }: Person): string[] => [
  ...new Set([...wordedByIds, id]),
];

/** The words are another's now: a second person has to agree to them. */
export async function noteRewording(
  tx: Tx,
  person: Person,
  campaign: HeldCampaign,
  /** Which words: a letter, or every letter of a language. */
  letter: string,
): Promise<void> {
  await tx.campaign.update({
    where: { id: campaign.id },
    data: { wordedByIds: withWriter(campaign, person), version: { increment: 1 } },
  });
  await tellOf(tx, person, campaign, {
    kind: "campaign.changed",
    detail: { name: campaign.name, campaignId: campaign.id, letter },
  });
}

export async function moveCampaign(
  tx: Tx,
  actor: Actor,
  { campaign }: Pick<Held, "campaign">,
  move: CampaignMove,
  change: Prisma.CampaignUncheckedUpdateInput,
  event: CampaignEvent,
): Promise<Verdict> {
  const next = decideCampaign(move, campaign.state);
  if (!next.ok) return next;
  await tx.campaign.update({
    where: { id: campaign.id },
    data: { ...change, state: next.value, version: { increment: 1 } },
  });
  await tellOf(tx, actor, campaign, event);
  return allow();
}

/** Something of a campaign that had finished waits again. Its last wave was judged when it finished. */
export async function reopenCampaign(tx: Tx, actor: Actor, held: Held): Promise<void> {
  const { name, state, wave } = held.campaign;
  if (state !== "finished") return;
  const event: CampaignEvent = { kind: "campaign.resumed", detail: { name } };
  await moveCampaign(tx, actor, held, "reopen", { endedAt: null, resumedWave: wave }, event);
}

export const tellOf = (
  tx: Tx,
  actor: Actor,
  { caseId }: Pick<HeldCampaign, "caseId">,
  event: CampaignEvent,
) => recordEvent(tx, actor, { subject: { kind: "case", id: caseId }, caseId, ...event });
