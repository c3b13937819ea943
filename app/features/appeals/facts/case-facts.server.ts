/** What the case knows that an appeal builds on, as it was copied when the case was classified. */
import type { RestrictionClass } from "~/features/enforcement/restriction-class";
import { copiesOfCase } from "~/features/evidence/evidence-queries.server";
import { exhibitText } from "~/features/evidence/exhibit-text.server";
import { standInOf } from "~/features/evidence/redaction/stand-in";
import {
  type LatestCheck,
  latestSiteChecks,
} from "~/features/evidence/site-check/site-check-queries.server";
import { standingOf } from "~/features/evidence/site-check/site-findings";
import { db, type Tx } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";
import type { AppealAsset, AppealCaseFacts } from "./appeal-facts";

const LONGEST_NOTICE = 4000;

type Which = { caseId: string; restrictionId: string; round: number };

export async function appealCaseFacts(
  { caseId, restrictionId, round }: Which,
  tx: Tx = db,
): Promise<AppealCaseFacts> {
  const found = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: known });
  const restriction = await tx.restriction.findUnique({
    where: { id: restrictionId },
    select: restrictionFacts,
  });
  const [classified] = found.classifications;
  const providers = found.assets.flatMap(({ asset }) => asset.providers);
  const names = new Set(providers.map(({ provider }) => provider.name));

  return {
    reference: found.reference,
    round,
    business: found.business && {
      name: found.business.name,
      legalName: found.business.legalName || null,
      website: found.business.website || null,
      country: found.business.country || null,
    },
    assets: found.assets.map(({ asset, facts }) => assetAsCopied(asset, facts)),
    classification: restriction && {
      class: restriction.class as RestrictionClass,
      bucket: classified?.bucket ?? null,
      level: classified?.level ?? "none",
      violationType: restriction.violationType,
      restrictionTypes: restriction.types,
      startedAt: restriction.startedAt,
      startedZone: restriction.startedZone,
      expiresAt: restriction.expiresAt,
      causes: classified?.causes ?? [],
    },
    restriction: restriction && { id: restriction.id },
    noticeVerbatim: await noticeOf(tx, caseId),
    providers: [...names].map((name) => ({ name })),
    websiteSeen: seenAs((await latestSiteChecks(caseId, tx)).website),
  };
}

/** Neither where nobody looked, nor where the page shows its text by script. */
function seenAs(website: LatestCheck | undefined): AppealCaseFacts["websiteSeen"] {
  if (!website) return null;
  const { findings } = website;
  const { nameShown, loginWall } = findings;
  if (standingOf(findings) === "dead" || nameShown === "no" || loginWall === "yes") return "no";
  return nameShown === "yes" && loginWall === "no" ? "yes" : null;
}

type AssetRow = {
  kind: AppealAsset["kind"];
  externalId: string | null;
  name: string;
  phone: string | null;
};

/** The facts copied at classification win over the asset as it is today. */
function assetAsCopied(asset: AssetRow, copied: unknown): AppealAsset {
  const facts = (typeof copied === "object" && copied !== null ? copied : {}) as Partial<AssetRow>;
  const text = (value: unknown, today: string | null) =>
    typeof value === "string" ? value : today;
  return {
    kind: asset.kind,
    externalId: text(facts.externalId, asset.externalId),
    name: text(facts.name, asset.name),
    phone: text(facts.phone, asset.phone),
  };
}

/** The notice as somebody pasted it, when it is among the evidence; redacted, where it was redacted. */
async function noticeOf(tx: Tx, caseId: string): Promise<string | null> {
  const notices = await tx.evidence.findMany({
    where: { caseId, kind: "notice_text", removedAt: null, file: { mediaType: "text/plain" } },
    orderBy: { createdAt: "asc" },
    select: { id: true, file: { select: { sha256: true, bytes: true } } },
  });
  const copies = await copiesOfCase(caseId, tx);
  const notice = notices.find(({ id }) => standInOf(id, copies) === id);
  if (!notice) return null;
  const { text } = await exhibitText(notice.file);
  return text.replaceAll("\r\n", "\n").trim().slice(0, LONGEST_NOTICE) || null;
}

const known = {
  reference: true,
  business: { select: { name: true, legalName: true, website: true, country: true } },
  assets: {
    orderBy: [{ isPrimary: "desc" as const }, { assetId: "asc" as const }],
    select: {
      facts: true,
      asset: {
        select: {
          kind: true,
          externalId: true,
          name: true,
          phone: true,
          providers: { select: { provider: { select: { name: true } } } },
        },
      },
    },
  },
  classifications: {
    where: { supersededAt: null },
    orderBy: { at: "desc" },
    take: 1,
    select: { bucket: true, level: true, causes: true },
  },
} satisfies Prisma.CaseSelect;

const restrictionFacts = {
  id: true,
  class: true,
  types: true,
  violationType: true,
  startedAt: true,
  startedZone: true,
  expiresAt: true,
} as const;
