/** Where people agreed to hear from a business, with what they read and how many did. */
import { visibleBusiness } from "~/features/assets/asset-queries.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";
import { readOptInText } from "../opt-in-text";

type Named = { id: string; name: string; legalName: string };

const wordingShown = {
  id: true,
  label: true,
  language: true,
  text: true,
  shownFrom: true,
  shownUntil: true,
  sha256: true,
  fileName: true,
  file: { select: { mediaType: true, bytes: true } },
} as const;

const sourceShown = {
  id: true,
  name: true,
  method: true,
  channel: true,
  place: true,
  startedOn: true,
  endedOn: true,
  doubleOptIn: true,
  optOut: true,
  toldCount: true,
  version: true,
  wordings: { orderBy: [{ shownFrom: "desc" }, { id: "desc" }], select: wordingShown },
} satisfies Prisma.ConsentSourceSelect;

export type SourceCount = {
  records: number;
  confirmed: number;
  withdrawn: number;
  firstAt: Date | null;
  lastAt: Date | null;
};

const NOTHING: SourceCount = {
  records: 0,
  confirmed: 0,
  withdrawn: 0,
  firstAt: null,
  lastAt: null,
};

/** Each wording is held against what Meta asks of an opt-in. */
export async function consentSources(business: Named, tx: Tx = db) {
  const [sources, counts] = await Promise.all([
    tx.consentSource.findMany({
      where: { businessId: business.id, archivedAt: null },
      orderBy: [{ startedOn: "asc" }, { name: "asc" }],
      select: sourceShown,
    }),
    recordCounts(business.id, tx),
  ]);
  return sources.map((source) => ({
    ...source,
    counted: counts.get(source.id) ?? NOTHING,
    wordings: source.wordings.map((wording) => ({
      ...wording,
      reading: readOptInText(wording.text, business),
    })),
  }));
}

/** Those that are out of use, by name. */
export function archivedSources(businessId: string, tx: Tx = db) {
  return tx.consentSource.findMany({
    where: { businessId, archivedAt: { not: null } },
    orderBy: { name: "asc" },
    select: { id: true, name: true, archivedAt: true },
  });
}

export type ConsentSourceView = Awaited<ReturnType<typeof consentSources>>[number];

async function recordCounts(businessId: string, tx: Tx): Promise<Map<string, SourceCount>> {
  const rows = await tx.$queryRaw<(SourceCount & { sourceId: string })[]>`
    SELECT s.id::text AS "sourceId", c.records, c.confirmed, c.withdrawn, c."firstAt", c."lastAt"
    FROM "ConsentSource" s, LATERAL (
      SELECT count(*)::int AS records, count("confirmedAt")::int AS confirmed,
        count("withdrawnAt")::int AS withdrawn, min("givenAt") AS "firstAt", max("givenAt") AS "lastAt"
      FROM "ConsentRecord" r WHERE r."sourceId" = s.id
    ) c WHERE s."businessId" = ${businessId}::uuid`;
  return new Map(rows.map(({ sourceId, ...count }) => [sourceId, count]));
}

/** Of a business that the person may see, for a form. */
export function sourceOfBusiness(
  person: Pick<Person, "businessIds">,
  businessId: string,
  id: string,
  tx: Tx = db,
) {
  return tx.consentSource.findFirst({
    where: { id, business: { AND: [visibleBusiness(person), { id: businessId }] } },
    select: { ...sourceShown, businessId: true },
  });
}

/** For choosing one. */
export function sourceChoices(businessId: string, tx: Tx = db) {
  return tx.consentSource.findMany({
    where: { businessId, archivedAt: null },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
}

/** The picture of a wording, where the person may see its business. */
export async function wordingPicture(
  person: Pick<Person, "businessIds">,
  { businessId, id }: { businessId: string; id: string },
  tx: Tx = db,
) {
  const found = await tx.consentWording.findFirst({
    where: { id, source: { business: { AND: [visibleBusiness(person), { id: businessId }] } } },
    select: { fileName: true, file: { select: { sha256: true, mediaType: true } } },
  });
  return found?.file ? { fileName: found.fileName, ...found.file } : null;
}
