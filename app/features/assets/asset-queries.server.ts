/** Small reads about assets that other features build on. */
import type { Person } from "~/features/identity/person";
import { readTogether } from "~/platform/database/read-together.server";
import { db, type Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import { assetLabel, assetLabelInFull, assetTree, flattened } from "./asset-tree";

/** The businesses that exist for a person. */
export const visibleBusiness = ({ businessIds }: Pick<Person, "businessIds">) =>
  businessIds ? { id: { in: [...businessIds] } } : {};

/** Their assets. */
export const visibleAsset = ({ businessIds }: Pick<Person, "businessIds">) =>
  businessIds ? { businessId: { in: [...businessIds] } } : {};

const inTree = {
  id: true,
  kind: true,
  parentId: true,
  name: true,
  externalId: true,
  phone: true,
} as const;

/** For choosing a business, by name. */
export function businessChoices({ businessIds }: Pick<Person, "businessIds">) {
  const visible = businessIds
    ? Prisma.sql`id = ANY(${[...businessIds]}::uuid[])`
    : Prisma.sql`TRUE`;
  return readTogether<BusinessChoice>(Prisma.sql`
    SELECT id, name, country, "timeZone" FROM "Business"
    WHERE "archivedAt" IS NULL AND ${visible} ORDER BY name`);
}

type BusinessChoice = { id: string; name: string; country: string | null; timeZone: string };

/** For choosing an asset of a business: the tree in reading order, each with its depth and label. */
export async function assetChoices(
  person: Pick<Person, "businessIds">,
  businessId: string,
  tx: Tx = db,
) {
  const assets = await tx.asset.findMany({
    where: {
      AND: [visibleAsset(person), { businessId }],
      archivedAt: null,
      business: { archivedAt: null },
    },
    select: inTree,
  });
  return flattened(assetTree(assets)).map(({ asset, depth }) => ({
    id: asset.id,
    kind: asset.kind,
    label: assetLabelInFull(asset),
    depth,
  }));
}

export type AssetFacts = Awaited<ReturnType<typeof assetFacts>>[number];

/** What is known about assets now, for copying onto a case: later edits never rewrite a case. */
export async function assetFacts(assetIds: readonly string[], tx: Tx = db) {
  const above = { select: { kind: true, name: true, externalId: true } } as const;
  const found = await tx.asset.findMany({
    where: { id: { in: [...assetIds] } },
    orderBy: { id: "asc" },
    select: {
      ...inTree,
      language: true,
      category: true,
      business: { select: { name: true, legalName: true, website: true, country: true } },
      parent: {
        select: { ...above.select, parent: { select: { ...above.select, parent: above } } },
      },
      providers: { select: { provider: { select: { name: true } } } },
    },
  });
  return found.map(({ parent, providers, ...asset }) => ({
    ...asset,
    /** From the nearest one up. */
    above: [parent, parent?.parent, parent?.parent?.parent].flatMap((each) =>
      each ? [{ kind: each.kind, name: each.name, externalId: each.externalId }] : [],
    ),
    providers: providers.map(({ provider }) => provider.name).sort(),
  }));
}

/** The assets that carry any of these platform ids, of whatever kind. Archived ones count. */
export function assetsByExternalId(externalIds: readonly string[], tx: Tx = db) {
  return tx.asset.findMany({
    where: { externalId: { in: [...externalIds] } },
    orderBy: { id: "asc" },
    select: { ...inTree, businessId: true },
  });
}

/** The same for numbers in E.164. */
export function assetsByPhone(phones: readonly string[], tx: Tx = db) {
  return tx.asset.findMany({
    where: { phone: { in: [...phones] }, archivedAt: null },
    orderBy: { id: "asc" },
    select: { ...inTree, businessId: true },
  });
}

/** What an asset is called, where the person may see it. */
export async function assetName(
  person: Pick<Person, "businessIds">,
  assetId: string,
  tx: Tx = db,
): Promise<string | null> {
  const asset = await tx.asset.findFirst({
    where: { AND: [visibleAsset(person), { id: assetId }] },
    select: { name: true, phone: true, externalId: true },
  });
  return asset && assetLabel(asset);
}

/** By what messages name their sender: ids and numbers of an asset and of what stands below it. */
export async function sendersOfAsset(assetId: string, tx: Tx = db): Promise<string[]> {
  const found = await tx.$queryRaw<{ externalId: string | null; phone: string | null }[]>`
    WITH RECURSIVE below AS (
      SELECT id, kind, "externalId", phone FROM "Asset" WHERE id = ${assetId}::uuid
      UNION SELECT a.id, a.kind, a."externalId", a.phone FROM "Asset" a JOIN below b ON a."parentId" = b.id
    ) SELECT "externalId", phone FROM below WHERE kind <> 'template'`;
  return sendersIn(found);
}

/** The same for everything of a business. */
export async function sendersOfBusiness(businessId: string, tx: Tx = db): Promise<string[]> {
  const found = await tx.asset.findMany({
    where: { businessId, kind: { not: "template" } },
    select: { externalId: true, phone: true },
  });
  return sendersIn(found);
}

const sendersIn = (assets: readonly { externalId: string | null; phone: string | null }[]) => [
  ...new Set(assets.flatMap(({ externalId, phone }) => [externalId, phone]).filter(isText)),
];
const isText = (text: string | null): text is string => text !== null;
