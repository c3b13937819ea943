/** Campaigns as the pages show them, within the case they belong to. */
import { can, type Role } from "~/features/identity/permissions";
import { maskedName } from "~/features/recovery/customers/masked-name";
import { HARMS, type Harm } from "~/features/recovery/harm";
import { db, type Tx } from "~/platform/db.server";
import { notFound } from "~/platform/http/http.server";
import { shownPhone } from "~/platform/phone-number.server";
import { LANGUAGES, type Language } from "~templates/bilingual";
import { APOLOGY_FIELDS } from "~templates/letters/apology-fields";
import { CATEGORY_RULES, UNSPECIFIC } from "~templates/rules/outreach-category";
import { audienceSql, countAudience } from "../sending/begin-campaign.server";
import { recipientsOf } from "../sending/recipients.server";
import { restrictedNow } from "../sending/restricted-now.server";
import { chosenTemplates } from "../whatsapp/changed-templates.server";
import { templateIn } from "../whatsapp/stored-choice";
import { decideApproval } from "./approval";
import { approvalFacts } from "./approval-facts.server";
import { type CampaignChannel, usesTemplates } from "./campaign-lifecycle";
import { categoryOf } from "./category-of";
import { categoryOfLetter, type Letter } from "./category-of-letter";
import { fillLetter } from "./fill-letter";
import type { ApologyWords } from "./render-apology";

const SHOWN_ROWS = 3;

type Reader = { roles: readonly Role[] };

export type DeliveryCounts = {
  all: number;
  sent: number;
  left: number;
  unreached: number;
  unconfirmed: number;
};

const COUNTED = {
  sent: ["sent"],
  left: ["waiting", "handed_over"],
  unreached: ["skipped", "failed"],
  unconfirmed: ["unconfirmed"],
} as const;

function countsOf(rows: readonly { state: string; _count: number }[]): DeliveryCounts {
  const sum = (states: readonly string[]) =>
    rows
      .filter(({ state }) => states.includes(state))
      .reduce((total, row) => total + row._count, 0);
  return {
    all: rows.reduce((total, { _count }) => total + _count, 0),
    sent: sum(COUNTED.sent),
    left: sum(COUNTED.left),
    unreached: sum(COUNTED.unreached),
    unconfirmed: sum(COUNTED.unconfirmed),
  };
}

/** Of a case, the newest first. */
export async function campaignsOfCase(caseId: string) {
  const campaigns = await db.campaign.findMany({
    where: { caseId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 100,
    select: { id: true, name: true, channel: true, state: true, createdByName: true },
  });
  const rows = await db.apologyDelivery.groupBy({
    by: ["campaignId", "state"],
    where: { campaignId: { in: campaigns.map(({ id }) => id) } },
    _count: true,
  });
  return campaigns.map(({ channel, ...campaign }) => ({
    ...campaign,
    channel: channel as CampaignChannel,
    counts: countsOf(rows.filter(({ campaignId }) => campaignId === campaign.id)),
  }));
}

export type CampaignInList = Awaited<ReturnType<typeof campaignsOfCase>>[number];

/** Throws 404 where the case has no such campaign. */
export async function requireCampaign(caseId: string, id: string, tx: Tx = db) {
  const found = await tx.campaign.findFirst({
    where: { id, caseId },
    include: { case: { select: { businessId: true } } },
  });
  if (!found) throw notFound();
  const { case: of, ...campaign } = found;
  return { ...campaign, ...of, channel: campaign.channel as CampaignChannel };
}

export type CampaignOnPage = Awaited<ReturnType<typeof requireCampaign>>;

export async function campaignPage(
  person: Reader & { id: string; language: Language },
  campaign: CampaignOnPage,
) {
  const { id, state } = campaign;
  const isOver = state === "finished" || state === "cancelled";
  const [rows, reasons, letters, audience, sender, restricted, templates, after] =
    await Promise.all([
      db.apologyDelivery.groupBy({ by: ["state"], where: { campaignId: id }, _count: true }),
      db.apologyDelivery.groupBy({
        by: ["reason"],
        where: { campaignId: id, state: { in: ["skipped", "failed"] } },
        _count: true,
        orderBy: { _count: { reason: "desc" } },
      }),
      db.campaignLetter.findMany({ where: { campaignId: id } }),
      campaign.startedAt || isOver ? null : countAudience(db, campaign),
      campaign.senderId
        ? db.asset.findUnique({
            where: { id: campaign.senderId },
            select: { name: true, phone: true },
          })
        : null,
      isOver ? null : restrictedNow(db, campaign, campaign.businessId),
      isOver ? null : chosenTemplates(db, campaign),
      campaign.afterId
        ? db.campaign.findUnique({ where: { id: campaign.afterId }, select: { name: true } })
        : null,
    ]);
  return {
    campaign,
    counts: countsOf(rows),
    reasons: reasons.map(({ reason, _count }) => ({ reason, count: _count })),
    audience,
    after: after?.name ?? null,
    restricted,
    changedTemplates: templates?.changed ?? [],
    sender: sender && (sender.phone ? shownPhone(sender.phone) : sender.name),
    approval: state === "draft" ? await approvalBy(person, campaign) : null,
    letters: HARMS.filter((harm) => letters.some((letter) => letter.harm === harm)).map((harm) => ({
      harm,
      wordings: LANGUAGES.flatMap((language) => {
        const letter = letters.find((each) => each.harm === harm && each.language === language);
        if (!letter) return [];
        const template = templateIn(letter.template);
        const category = categoryOfLetter({ ...letter, template }, language);
        const isReady = !usesTemplates(campaign) || template !== null;
        return [{ language, category: isReady ? category : null, template: template?.name ?? "" }];
      }),
    })),
  };
}

/** How somebody may approve a draft: as a second person, alone with a reason, or not at all. */
async function approvalBy(person: Reader & { id: string }, campaign: CampaignOnPage) {
  const facts = await approvalFacts(db, campaign);
  const mayOverride = can(person, "case:override");
  const asked = { id: person.id, mayOverride };
  if (decideApproval(facts, { ...asked, reason: "" }).ok) return "second" as const;
  if (decideApproval(facts, { ...asked, reason: "a reason" }).ok) return "alone" as const;
  return facts.otherApprovers > 0 ? ("other" as const) : ("nobody" as const);
}

export type CampaignPage = Awaited<ReturnType<typeof campaignPage>>;

/** One letter with what Meta would call it and why, and how it reads to real customers. */
export async function letterPage(
  person: Reader & { language: Language },
  campaign: CampaignOnPage,
  { harm, language }: { harm: Harm; language: Language },
) {
  const letter = await db.campaignLetter.findUnique({
    where: { campaignId_harm_language: { campaignId: campaign.id, harm, language } },
  });
  if (!letter) throw notFound();
  const template = templateIn(letter.template);
  const { findings } = categoryOf(letter, language);
  return {
    stored: letter.template,
    isWritten: !usesTemplates(campaign) || template !== null,
    harm,
    language,
    channel: campaign.channel,
    values: { subject: letter.subject, text: letter.text, version: campaign.version },
    mayWord: campaign.state === "draft",
    category: categoryOfLetter({ ...letter, template }, language),
    findings: findings.map(({ rule, makes, words }) => {
      const { why, source } = rule === "unspecific" ? UNSPECIFIC : CATEGORY_RULES[rule];
      return { rule, makes, words, why: why[person.language], source };
    }),
    fields: Object.entries(APOLOGY_FIELDS).map(([name, means]) => ({
      name,
      means: means[person.language],
    })),
    preview: await previewOf(person, campaign, { ...letter, template }, harm, language),
  };
}

/** A letter as its form takes it; the version counts what changed of the whole campaign. */
export async function letterStart({ campaignId, harm, language }: WhichLetter) {
  const found = await db.campaignLetter.findUnique({
    where: { campaignId_harm_language: { campaignId, harm, language } },
    select: { subject: true, text: true, campaign: { select: { version: true } } },
  });
  return found && { subject: found.subject, text: found.text, version: found.campaign.version };
}

type WhichLetter = { campaignId: string; harm: Harm; language: Language };

export type LetterPage = Omit<Awaited<ReturnType<typeof letterPage>>, "stored">;

/** Null for a customer whose letter has a gap. */
async function previewOf(
  person: Reader,
  campaign: CampaignOnPage,
  letter: Letter,
  harm: Harm,
  language: Language,
): Promise<(ApologyWords | null)[]> {
  if (usesTemplates(campaign) && !letter.template) return [];
  const rows = await db.$queryRaw<{ customerId: string; harm: string }[]>`
    SELECT "customerId", harm FROM (${audienceSql(campaign)}) audience
    WHERE harm = ${harm} LIMIT ${SHOWN_ROWS}`;
  const recipients = await recipientsOf(db, campaign.caseId, rows);
  const seesNames = can(person, "customer:reveal");
  return recipients.map(({ values }) => {
    const name = seesNames ? values.name : maskedName(values.name ?? "");
    return fillLetter(letter, { ...values, name }, language)?.words ?? null;
  });
}
