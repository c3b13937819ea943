/** Opens a campaign and words it. What a second person agreed to is not changed under their hands. */
import { isOpen } from "~/features/cases/case-phase";
import { holdCase } from "~/features/cases/hold-case.server";
import type { Person } from "~/features/identity/person";
import { HARMS, type Harm } from "~/features/recovery/harm";
import { db, type Tx } from "~/platform/db.server";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { LANGUAGES, type Language } from "~templates/bilingual";
import { APOLOGY_LETTERS } from "~templates/letters/apology-letters";
import { type SenderChoice, senderKey } from "../whatsapp/whatsapp-line";
import { usesTemplates } from "./campaign-lifecycle";
import type { ApologyInput, CampaignInput } from "./campaign-schemas";
import { type Earlier, earlierIn } from "./earlier-campaign";
import { holdDraft, noteRewording, tellOf, withWriter } from "./hold-campaign.server";
import { whyUnusable } from "./render-apology";

/** Calls are made by people, whatever was ticked. */
const elsewhere = ({ channel, isElsewhere }: Pick<CampaignInput, "channel" | "isElsewhere">) =>
  isElsewhere && channel !== "call";

type Senders = readonly Pick<SenderChoice, "connectionId" | "assetId">[];

/**
 * Says the id of the campaign.
 * @param senders the numbers that the business can send from
 */
export function openCampaign(
  person: Person,
  caseId: string,
  { version: _, sender, after, ...typed }: CampaignInput,
  senders: Senders = [],
): Promise<Verdict<string>> {
  return db.$transaction(async (tx) => {
    const of = await holdCase(tx, caseId);
    if (!of) return refuse("cases.refusals.gone");
    if (!isOpen(of.phase)) return refuse("campaigns.refusals.caseOver");
    if (!of.businessId) return refuse("campaigns.refusals.noBusiness");
    const earlier = await earlierOf(tx, caseId, after);
    if (!earlier.ok) return earlier;
    const input = { ...typed, ...earlier.value, isElsewhere: elsewhere(typed) };
    const from = senderOf({ ...input, sender }, senders);
    if (!from.ok) return from;
    const id = timeOrderedId();
    const campaign = {
      id,
      caseId,
      ...input,
      ...from.value,
      createdById: person.id,
      createdByName: person.name,
      wordedByIds: [person.id],
    };
    await tx.campaign.create({ data: campaign });
    await addLetters(tx, { id, ...input });
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
  { version, sender, after, ...typed }: CampaignInput,
  senders: Senders = [],
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const held = await holdDraft(tx, id, version);
    if (!held.ok) return held;
    const campaign = held.value;
    const earlier = await earlierOf(tx, campaign.caseId, after, id);
    if (!earlier.ok) return earlier;
    const input = { ...typed, ...earlier.value, isElsewhere: elsewhere(typed) };
    const from = senderOf({ ...input, sender }, senders);
    if (!from.ok) return from;
    if (campaign.startedAt && !isSameOutreach(campaign, { ...input, ...from.value })) {
      return refuse("campaigns.refusals.begun");
    }
    await tx.campaign.update({
      where: { id },
      data: {
        ...input,
        ...from.value,
        wordedByIds: withWriter(campaign, person),
        version: { increment: 1 },
      },
    });
    // Letters of another channel, or templates of another account, are of no use.
    const isOther =
      input.channel !== campaign.channel ||
      input.isElsewhere !== campaign.isElsewhere ||
      from.value.connectionId !== campaign.connectionId;
    await tx.campaignLetter.deleteMany({
      where: { campaignId: id, ...(!isOther && { harm: { notIn: [...harmsOf(input.harms)] } }) },
    });
    await addLetters(tx, { id, ...input });
    await tellOf(tx, person, campaign, {
      kind: "campaign.changed",
      detail: { name: input.name, campaignId: id, letter: "" },
    });
    return allow();
  });
}

type Outreach = Sender &
  Earlier & {
    channel: string;
    isElsewhere: boolean;
    segment: string;
    harms: readonly string[];
    customerStates: readonly string[];
  };

/** Once some were written to, whom it is for and how they are reached is settled. */
const isSameOutreach = (one: Outreach, other: Outreach) => outreachKey(one) === outreachKey(other);

const outreachKey = ({ harms, customerStates, ...rest }: Outreach): string =>
  JSON.stringify([
    rest.channel,
    rest.isElsewhere,
    rest.connectionId,
    rest.senderId,
    rest.segment,
    rest.afterId,
    rest.afterReason,
    harms.toSorted(),
    customerStates.toSorted(),
  ]);

export function wordApology(
  person: Person,
  { campaignId, harm, language }: { campaignId: string; harm: Harm; language: Language },
  { version, subject, text }: ApologyInput,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const held = await holdDraft(tx, campaignId, version);
    if (!held.ok) return held;
    const campaign = held.value;
    if (usesTemplates(campaign)) return refuse("campaigns.errors.template");
    const problem = whyUnusable({ subject, text }, language, campaign.channel);
    if (problem) return problem;
    const { count } = await tx.campaignLetter.updateMany({
      where: { campaignId, harm, language },
      data: { subject, text },
    });
    if (count === 0) return refuse("campaigns.refusals.gone");
    await noteRewording(tx, person, campaign, `${harm} ${language}`);
    return allow();
  });
}

/** Of the same case, and another one. */
async function earlierOf(
  tx: Tx,
  caseId: string,
  after: string,
  exceptId?: string,
): Promise<Verdict<Earlier>> {
  const earlier = earlierIn(after);
  if (earlier?.afterId === null) return allow(earlier);
  const where = { id: earlier?.afterId ?? "", caseId };
  const found = earlier && earlier.afterId !== exceptId && (await tx.campaign.findFirst({ where }));
  return found ? allow(earlier) : refuse("campaigns.refusals.noEarlier");
}

type Sender = { connectionId: string | null; senderId: string | null };

function senderOf(
  { sender, ...outreach }: Pick<CampaignInput, "channel" | "isElsewhere" | "sender">,
  senders: Senders,
): Verdict<Sender> {
  if (!usesTemplates(outreach)) return allow({ connectionId: null, senderId: null });
  const found = senders.find((each) => senderKey(each) === sender);
  return found
    ? allow({ connectionId: found.connectionId, senderId: found.assetId })
    : refuse("campaigns.refusals.noSender");
}

/** No harm named means every one. */
export const harmsOf = (harms: readonly string[]): readonly Harm[] =>
  harms.length > 0 ? HARMS.filter((harm) => harms.includes(harm)) : HARMS;

type Lettered = { id: string; channel: string; isElsewhere: boolean; harms: readonly string[] };

/** Those that stand already are kept as they are worded. Over WhatsApp a letter has no words before its template. */
async function addLetters(tx: Tx, { id: campaignId, harms, ...outreach }: Lettered): Promise<void> {
  const isWorded = !usesTemplates(outreach);
  await tx.campaignLetter.createMany({
    data: harmsOf(harms).flatMap((harm) =>
      LANGUAGES.map((language) => ({
        campaignId,
        harm,
        language,
        subject: isWorded ? APOLOGY_LETTERS[harm].subject[language] : "",
        text: isWorded ? APOLOGY_LETTERS[harm].text[language] : "",
      })),
    ),
    skipDuplicates: true,
  });
}
