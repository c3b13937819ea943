/** Opens a campaign and words it. What a second person agreed to is not changed under their hands. */

import { isOpen } from "~/features/cases/case-phase";
import { holdCase } from "~/features/cases/hold-case.server";
import type { Person } from "~/features/identity/person";
import { HARMS, type Harm } from "~/features/recovery/harm";
import { db, type Tx } from "~/platform/db.server";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Language } from "~templates/bilingual";
import { APOLOGY_LETTERS } from "~templates/letters/apology-letters";
import type { ApologyInput, CampaignInput } from "./campaign-schemas";
import { holdCampaign, mayChange, tellOf } from "./hold-campaign.server";
import { whyUnusable } from "./render-apology";

export const LETTER_LANGUAGES = ["en", "id"] as const satisfies readonly Language[];

/** Says the id of the campaign. */
export function openCampaign(
  person: Person,
  caseId: string,
  { version: _, ...input }: CampaignInput,
): Promise<Verdict<string>> {
  return db.$transaction(async (tx) => {
    const of = await holdCase(tx, caseId);
    if (!of) return refuse("cases.refusals.gone");
    if (!isOpen(of.phase)) return refuse("campaigns.refusals.caseOver");
    if (!of.businessId) return refuse("campaigns.refusals.noBusiness");
    const id = timeOrderedId();
    const campaign = {
      id,
      caseId,
      ...input,
      createdById: person.id,
      createdByName: person.name,
      wordedById: person.id,
    };
    await tx.campaign.create({ data: campaign });
    await addLetters(tx, id, input.harms);
    await tellOf(tx, person, campaign, {
      kind: "campaign.opened",
      detail: { name: input.name },
    });
    return allow(id);
  });
}

export function changeCampaign(
  person: Person,
  id: string,
  { version, ...input }: CampaignInput,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const held = await holdCampaign(tx, id);
    if (!held) return refuse("campaigns.refusals.gone");
    const may = mayChange(held, version);
    if (!may.ok) return may;
    const { campaign } = held;
    if (campaign.state !== "draft") {
      return refuse("campaigns.refusals.state", { state: campaign.state });
    }
    await tx.campaign.update({
      where: { id },
      data: { ...input, wordedById: person.id, version: { increment: 1 } },
    });
    await tx.campaignLetter.deleteMany({
      where: { campaignId: id, harm: { notIn: [...harmsOf(input.harms)] } },
    });
    await addLetters(tx, id, input.harms);
    await tellOf(tx, person, campaign, { kind: "campaign.changed", detail: { name: input.name } });
    return allow();
  });
}

export function wordApology(
  person: Person,
  { campaignId, harm, language }: { campaignId: string; harm: Harm; language: Language },
  { version, subject, text }: ApologyInput,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const held = await holdCampaign(tx, campaignId);
    if (!held) return refuse("campaigns.refusals.gone");
    const may = mayChange(held, version);
    if (!may.ok) return may;
    const { campaign } = held;
    if (campaign.state !== "draft") {
      return refuse("campaigns.refusals.state", { state: campaign.state });
    }
    const problem = whyUnusable({ subject, text }, language, campaign.channel);
    if (problem) return problem;
    const { count } = await tx.campaignLetter.updateMany({
      where: { campaignId, harm, language },
      data: { subject, text },
    });
    if (count === 0) return refuse("campaigns.refusals.gone");
    await tx.campaign.update({
      where: { id: campaignId },
      data: { wordedById: person.id, version: { increment: 1 } },
    });
    await tellOf(tx, person, campaign, {
      kind: "campaign.changed",
      detail: { name: campaign.name },
    });
    return allow();
  });
}

/** No harm named means every one. */
export const harmsOf = (harms: readonly string[]): readonly Harm[] =>
  harms.length > 0 ? HARMS.filter((harm) => harms.includes(harm)) : HARMS;

/** Those that stand already are kept as they are worded. */
async function addLetters(tx: Tx, campaignId: string, harms: readonly string[]): Promise<void> {
  await tx.campaignLetter.createMany({
    data: harmsOf(harms).flatMap((harm) =>
      LETTER_LANGUAGES.map((language) => ({
        campaignId,
        harm,
        language,
        subject: APOLOGY_LETTERS[harm].subject[language],
        text: APOLOGY_LETTERS[harm].text[language],
      })),
    ),
    skipDuplicates: true,
  });
}
