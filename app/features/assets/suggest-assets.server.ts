/** Keeps what the platform named and nobody has entered: one row per id or number, however often. */
import type { Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import { type AssetKind, isAssetKind } from "./asset-kind";

export type UnknownAsset = {
  kind: string;
  externalId: string | null;
  phone: string | null;
  name: string | null;
  parentExternalId: string | null;
  businessId: string | null;
};

type Suggestion = UnknownAsset & { kind: AssetKind };

/** Adds those not queued yet; what was queued with less is completed. A dismissed one stays dismissed. */
export async function suggestAssets(tx: Tx, unknown: readonly UnknownAsset[]): Promise<void> {
  const sorted = distinct(unknown.filter(isSuggestion)).sort((a, b) =>
    mark(a) < mark(b) ? -1 : 1,
  );
  if (sorted.length === 0) return;
  await tx.assetSuggestion.createMany({
    data: sorted.map(({ name, ...rest }) => ({ ...rest, name: name ?? "" })),
    skipDuplicates: true,
  });
  const fuller = sorted.filter(({ externalId, phone }) => externalId && phone);
  if (fuller.length > 0) await complete(tx, fuller);
}

const isSuggestion = (each: UnknownAsset): each is Suggestion =>
  isAssetKind(each.kind) && (each.externalId !== null || each.phone !== null);

const mark = ({ kind, externalId, phone }: UnknownAsset) => `${kind} ${externalId} ${phone}`;

const distinct = (all: readonly Suggestion[]): Suggestion[] => [
  ...new Map(all.map((each) => [mark(each), each])).values(),
];

/** Where an id and a number turn out to be one thing, the row of the number learns the id or gives way. */
async function complete(tx: Tx, fuller: readonly Suggestion[]): Promise<void> {
  const pairs = Prisma.join(
    fuller.map(
      ({ kind, externalId, phone }) => Prisma.sql`(${kind}::"AssetKind", ${externalId}, ${phone})`,
    ),
  );
  await tx.$executeRaw`
    DELETE FROM "AssetSuggestion" s USING (VALUES ${pairs}) AS v (kind, id, phone)
    WHERE s.kind = v.kind AND s.phone = v.phone AND s."externalId" IS NULL AND s.state = 'open'
      AND EXISTS (SELECT 1 FROM "AssetSuggestion" o
        WHERE o.kind = v.kind AND o."externalId" = v.id AND o.id <> s.id)`;
  await tx.$executeRaw`
    UPDATE "AssetSuggestion" s
    SET "externalId" = COALESCE(s."externalId", v.id), phone = COALESCE(s.phone, v.phone)
    FROM (VALUES ${pairs}) AS v (kind, id, phone)
    WHERE s.kind = v.kind
      AND (s."externalId" = v.id AND s.phone IS NULL AND NOT EXISTS (
          SELECT 1 FROM "AssetSuggestion" o WHERE o.kind = v.kind AND o.phone = v.phone)
        OR s.phone = v.phone AND s."externalId" IS NULL AND NOT EXISTS (
          SELECT 1 FROM "AssetSuggestion" o WHERE o.kind = v.kind AND o."externalId" = v.id))`;
}
