/** Changes what is known about a case. Saving carries the version it started from; the second is told. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { EditedCase } from "~/features/cases/case-schemas";
import { holdCase } from "~/features/cases/hold-case.server";
import type { Person } from "~/features/identity/person";
import type { Tx } from "~/platform/db.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import { allow, refuse, type Verdict } from "~/platform/verdict";

export async function editCase(
  tx: Tx,
  person: Person,
  caseId: string,
  { version, assetIds, happenedAt, ...edited }: EditedCase,
  now = new Date(),
): Promise<Verdict> {
  const held = await holdCase(tx, caseId);
  if (!held) return refuse("cases.refusals.gone");
  if (held.version !== version) return refuse("cases.refusals.changedMeanwhile");
  const refusal = await whatDoesNotFit(tx, person, held, { ...edited, assetIds });
  if (refusal) return refusal;

  const before = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      businessId: true,
      summary: true,
      heardFrom: true,
      happenedAt: true,
      happenedZone: true,
      assets: { select: { assetId: true, isPrimary: true } },
    },
  });
  const after = { ...edited, happenedAt: instantOf(happenedAt, edited.happenedZone) };
  const known = before.assets.map(({ assetId }) => assetId);
  const fields = changedFields({ ...before, assets: known }, { ...after, assets: assetIds });
  if (fields.length === 0) return allow();

  await tx.case.updateMany({
    where: { id: caseId, version },
    data: { ...after, version: { increment: 1 }, updatedAt: now },
  });
  await keepAssets(tx, caseId, assetIds, before.assets);
  await recordEvent(tx, person, {
    subject: { kind: "case", id: caseId },
    caseId,
    kind: "case.edited",
    detail: { fields: fields.join(", ") },
  });
  return allow();
}

type CaseAsset = { assetId: string; isPrimary: boolean };

/** Exactly one is what the case is mostly about: the one it was, else the first that was named. */
async function keepAssets(
  tx: Tx,
  caseId: string,
  assetIds: readonly string[],
  before: readonly CaseAsset[],
): Promise<void> {
  const stays = before.find(({ assetId, isPrimary }) => isPrimary && assetIds.includes(assetId));
  const primary = stays?.assetId ?? assetIds[0] ?? null;
  await tx.caseAsset.deleteMany({ where: { caseId, assetId: { notIn: [...assetIds] } } });
  await tx.caseAsset.createMany({
    data: assetIds.map((assetId) => ({ caseId, assetId })),
    skipDuplicates: true,
  });
  if (!primary) return;
  await tx.caseAsset.updateMany({
    where: { caseId, assetId: { not: primary } },
    data: { isPrimary: false },
  });
  await tx.caseAsset.updateMany({ where: { caseId, assetId: primary }, data: { isPrimary: true } });
}

type Held = { id: string; businessId: string | null };
type Wanted = Pick<EditedCase, "businessId" | "assetIds">;

/** Once something refers to the business, the case stays with it. */
async function whatDoesNotFit(
  tx: Tx,
  person: Person,
  held: Held,
  { businessId, assetIds }: Wanted,
) {
  if (held.businessId && businessId !== held.businessId) {
    const restrictions = await tx.restriction.count({ where: { caseId: held.id } });
    const appeals = await tx.appeal.count({ where: { caseId: held.id } });
    const merged = await tx.case.count({ where: { mergedIntoId: held.id } });
    if (restrictions + appeals + merged > 0) return refuse("cases.refusals.businessFixed");
  }
  const isWithin = !person.businessIds || !businessId || person.businessIds.includes(businessId);
  const business =
    businessId && isWithin ? await tx.business.findFirst({ where: { id: businessId } }) : null;
  if (businessId && !business) return refuse("cases.refusals.businessUnknown");
  const assets = await tx.asset.count({
    where: { id: { in: assetIds }, businessId: businessId ?? undefined },
  });
  const isComplete = assets === new Set(assetIds).size && (businessId || assetIds.length === 0);
  return isComplete ? null : refuse("cases.refusals.assetUnknown");
}

const FIELDS = [
  "businessId",
  "summary",
  "heardFrom",
  "happenedAt",
  "happenedZone",
  "assets",
] as const;
type Comparable = Record<(typeof FIELDS)[number], unknown>;

const changedFields = (before: Comparable, after: Comparable) =>
  FIELDS.filter((field) => asText(before[field]) !== asText(after[field]));

const asText = (value: unknown) =>
  JSON.stringify(Array.isArray(value) ? value.toSorted() : (value ?? null));
