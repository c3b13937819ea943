/** What the pages about businesses, assets and providers show. */
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { type AssetKind, parentsOf } from "./asset-kind";
import { visibleAsset, visibleBusiness } from "./asset-queries.server";
import { assetLabelInFull } from "./asset-tree";
import type { OverviewSearch } from "./overview-search";

const inTree = {
  id: true,
  kind: true,
  parentId: true,
  name: true,
  externalId: true,
  phone: true,
} as const;

/** With how much is in force on it, for lists that show where it hurts. */
const withState = {
  ...inTree,
  restrictions: { where: { liftedAt: null }, take: 20, select: { class: true } },
} as const;

const BUSINESSES_PER_PAGE = 20;
const ASSETS_PER_CARD = 40;
const ASSETS_PER_PAGE = 1000;

/** Businesses by name, each with the upper part of its tree; templates are only counted. */
export async function businessOverview(
  person: Person,
  { q, archived, after }: OverviewSearch,
  tx: Tx = db,
) {
  const found = await tx.business.findMany({
    where: {
      AND: [visibleBusiness(person), matching(q), after ? { name: { gt: after } } : {}],
      archivedAt: archived ? { not: null } : null,
    },
    orderBy: { name: "asc" },
    take: BUSINESSES_PER_PAGE + 1,
    select: {
      id: true,
      name: true,
      country: true,
      archivedAt: true,
      assets: {
        where: { archivedAt: null, kind: { not: "template" } },
        orderBy: [{ kind: "asc" }, { name: "asc" }, { id: "asc" }],
        take: ASSETS_PER_CARD,
        select: withState,
      },
      _count: {
        select: {
          assets: { where: { archivedAt: null, kind: "template" } },
        },
      },
    },
  });
  const businesses = found.slice(0, BUSINESSES_PER_PAGE).map(({ _count, ...business }) => ({
    ...business,
    templates: _count.assets,
    hasMore: business.assets.length === ASSETS_PER_CARD,
  }));
  return {
    businesses,
    next: found.length > BUSINESSES_PER_PAGE ? (businesses.at(-1)?.name ?? null) : null,
  };
}

function matching(q: string) {
  if (!q) return {};
  const text = { contains: q, mode: "insensitive" } as const;
  const digits = q.normalize("NFKC").replace(/\D/g, "").replace(/^0+/, "");
  const hasDigits = digits.length >= 4;
  return {
    OR: [
      { name: text },
      { legalName: text },
      { assets: { some: { name: text } } },
      ...(hasDigits
        ? [
            { assets: { some: { externalId: { contains: digits } } } },
            { assets: { some: { phone: { contains: digits } } } },
          ]
        : []),
    ],
  };
}

export function businessPage(person: Person, id: string, tx: Tx = db) {
  return tx.business.findFirst({
    where: { AND: [visibleBusiness(person), { id }] },
    select: {
      id: true,
      name: true,
      legalName: true,
      website: true,
      country: true,
      vertical: true,
      otherContact: true,
      timeZone: true,
      archivedAt: true,
      version: true,
      createdAt: true,
      assets: {
        where: { archivedAt: null },
        orderBy: [{ kind: "asc" }, { name: "asc" }, { id: "asc" }],
        take: ASSETS_PER_PAGE,
        select: {
          ...withState,
          language: true,
          providers: { select: { provider: { select: { name: true } } } },
        },
      },
      _count: { select: { assets: true } },
    },
  });
}

export function archivedAssets(businessId: string, tx: Tx = db) {
  return tx.asset.findMany({
    where: { businessId, archivedAt: { not: null } },
    orderBy: [{ archivedAt: "desc" }, { id: "asc" }],
    take: 200,
    select: { ...inTree, archivedAt: true },
  });
}

const link = { select: withState } as const;

export function assetPage(person: Person, id: string, tx: Tx = db) {
  return tx.asset.findFirst({
    where: { AND: [visibleAsset(person), { id }] },
    select: {
      ...inTree,
      language: true,
      category: true,
      notes: true,
      archivedAt: true,
      version: true,
      createdAt: true,
      business: { select: { id: true, name: true, country: true, archivedAt: true } },
      parent: { select: { ...withState, parent: { select: { ...withState, parent: link } } } },
      children: {
        where: { archivedAt: null },
        orderBy: [{ kind: "asc" }, { name: "asc" }, { id: "asc" }],
        take: 200,
        select: { ...withState, language: true },
      },
      providers: {
        orderBy: { provider: { name: "asc" } },
        select: { provider: { select: { id: true, name: true } } },
      },
    },
  });
}

/** How many templates a number shares with the others of its WABA. */
export async function sharedTemplates(parentId: string | null, tx: Tx = db): Promise<number> {
  if (!parentId) return 0;
  return tx.asset.count({ where: { parentId, kind: "template", archivedAt: null } });
}

/** Where an asset of this kind may stand in this business, each with a name to choose it by. */
export async function placesFor(businessId: string, kind: AssetKind, tx: Tx = db) {
  const kinds = parentsOf(kind).filter((parent) => parent !== "business");
  const found = await tx.asset.findMany({
    where: { businessId, kind: { in: kinds }, archivedAt: null },
    orderBy: [{ kind: "asc" }, { name: "asc" }, { id: "asc" }],
    take: 500,
    select: inTree,
  });
  return found.map((asset) => ({ id: asset.id, kind: asset.kind, label: assetLabelInFull(asset) }));
}

export function providerChoices(tx: Tx = db) {
  return tx.provider.findMany({
    where: { archivedAt: null },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
}

/** All providers, with how many of the assets a person may see they serve. */
export async function providerList(person: Person, tx: Tx = db) {
  const found = await tx.provider.findMany({
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      supportEmail: true,
      supportUrl: true,
      archivedAt: true,
      _count: {
        select: { assets: { where: { asset: { ...visibleAsset(person), archivedAt: null } } } },
      },
    },
  });
  return found.map(({ _count, ...provider }) => ({ ...provider, serves: _count.assets }));
}

export function providerPage(person: Person, id: string, tx: Tx = db) {
  return tx.provider.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      supportEmail: true,
      supportUrl: true,
      notes: true,
      archivedAt: true,
      version: true,
      escalation: true,
      replyHours: true,
      solveHours: true,
      calendar: { select: { id: true, key: true, name: true } },
      contacts: {
        orderBy: { position: "asc" },
        select: { id: true, name: true, role: true, email: true, phone: true },
      },
      assets: {
        where: { asset: { ...visibleAsset(person), archivedAt: null } },
        take: 200,
        select: {
          asset: { select: { ...inTree, business: { select: { id: true, name: true } } } },
        },
      },
    },
  });
}
