/** One question put to everything a person may see: cases, assets, businesses, messages. */

import { visibleAsset, visibleBusiness } from "~/features/assets/asset-queries.server";
import { assetLabelInFull } from "~/features/assets/asset-tree";
import { caseQueue } from "~/features/cases/queue/case-queue.server";
import { readFilter, readPlace } from "~/features/cases/queue/queue-filter";
import { findMessages } from "~/features/correspondence/message-search.server";
import { messagePath } from "~/features/correspondence/thread-path";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import type { Translate } from "~/platform/i18n/text-key";

export type Found = {
  id: string;
  kind: "case" | "asset" | "business" | "message";
  label: string;
  detail: string;
  href: string;
};

const SHORTEST = 2;
const EACH = 8;

export async function search(person: Person, typed: string, t: Translate): Promise<Found[]> {
  const text = typed.trim().slice(0, 100);
  if (text.length < SHORTEST) return [];
  const [cases, assets, businesses, messages] = await Promise.all([
    findCases(person, text, t),
    findAssets(person, text, t),
    findBusinesses(person, text),
    findSaid(person, text),
  ]);
  return [...cases, ...assets, ...businesses, ...messages];
}

async function findCases(person: Person, text: string, t: Translate): Promise<Found[]> {
  const query = new URLSearchParams({ q: text, phase: "any", drills: "1" });
  const { rows } = await caseQueue(person, readFilter(query), readPlace(query));
  return rows.slice(0, EACH).map(({ id, reference, business, phase, summary }) => ({
    id,
    kind: "case",
    label: [reference, business].filter(Boolean).join(" · "),
    detail: [t(`cases.phases.${phase}`), summary].join(" · "),
    href: `/cases/${reference}`,
  }));
}

async function findAssets(person: Person, text: string, t: Translate): Promise<Found[]> {
  const digits = text.replace(/\D/g, "").replace(/^0+/, "");
  const byNumber =
    digits.length >= 4
      ? [{ externalId: { contains: digits } }, { phone: { contains: digits } }]
      : [];
  const assets = await db.asset.findMany({
    where: {
      AND: [visibleAsset(person)],
      OR: [{ name: { contains: text, mode: "insensitive" } }, ...byNumber],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: EACH,
    select: {
      id: true,
      kind: true,
      parentId: true,
      name: true,
      externalId: true,
      phone: true,
      business: { select: { name: true } },
    },
  });
  return assets.map(({ business, ...asset }) => ({
    id: asset.id,
    kind: "asset",
    label: assetLabelInFull(asset),
    detail: [t(`assets.kinds.${asset.kind}`), business.name].join(" · "),
    href: `/assets/${asset.id}`,
  }));
}

async function findSaid(person: Person, text: string): Promise<Found[]> {
  const messages = await findMessages(person, text, EACH);
  return messages.map(({ id, threadId, title, reference, text: said }) => ({
    id,
    kind: "message",
    label: [reference, title].join(" · "),
    detail: said.replace(/\s+/g, " ").toWellFormed(),
    href: messagePath({ reference, id: threadId }, id),
  }));
}

async function findBusinesses(person: Person, text: string): Promise<Found[]> {
  const contains = { contains: text, mode: "insensitive" as const };
  const businesses = await db.business.findMany({
    where: { AND: [visibleBusiness(person)], OR: [{ name: contains }, { legalName: contains }] },
    orderBy: { name: "asc" },
    take: EACH,
    select: { id: true, name: true, legalName: true },
  });
  return businesses.map(({ id, name, legalName }) => ({
    id,
    kind: "business",
    label: name,
    detail: legalName === name ? "" : legalName,
    href: `/assets/businesses/${id}`,
  }));
}
