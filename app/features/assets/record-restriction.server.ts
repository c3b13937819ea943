/** Writes what is in force on an asset, and when it is over. The only writer of restrictions. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";

export type NewRestriction = {
  caseId: string;
  /** Null while it is not known what was hit. */
  assetId: string | null;
  class: string;
  types: readonly string[];
  violationType: string | null;
  startedAt: Date;
  startedZone: string;
  /** Null when no end was given. */
  expiresAt: Date | null;
};

type Happened = { at: Date; zone: string };

/** Records a restriction. The one in force of the same case and asset is updated instead of doubled. */
export async function recordRestriction(
  tx: Tx,
  actor: Actor,
  { types, ...restriction }: NewRestriction,
): Promise<string> {
  const { caseId, assetId, startedAt, startedZone, expiresAt } = restriction;
  await tx.$executeRaw`SELECT 1 FROM "Case" WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`;
  const known = await tx.restriction.findFirst({
    where: { caseId, assetId, liftedAt: null },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  const data = { ...restriction, types: [...types] };
  const { id } = known
    ? await tx.restriction.update({
        where: { id: known.id },
        data: { ...data, version: { increment: 1 } },
        select: { id: true },
      })
    : await tx.restriction.create({ data, select: { id: true } });

  await recordEvent(tx, actor, {
    subject: { kind: "restriction", id },
    caseId,
    kind: known ? "restriction.changed" : "restriction.recorded",
    detail: {
      class: restriction.class,
      asset: await assetName(tx, assetId),
      types: types.join(", "),
      expiresAt: expiresAt?.toISOString() ?? null,
    },
    happened: { at: startedAt, zone: startedZone },
  });
  return id;
}

export async function liftRestriction(
  tx: Tx,
  actor: Actor,
  restrictionId: string,
  { at, zone, how }: Happened & { how: string },
): Promise<Verdict> {
  const { count } = await tx.restriction.updateMany({
    where: { id: restrictionId, liftedAt: null },
    data: { liftedAt: at, liftedHow: how, version: { increment: 1 } },
  });
  if (count === 0) return refuse("cases.refusals.restrictionOver");

  const { caseId, assetId } = await tx.restriction.findUniqueOrThrow({
    where: { id: restrictionId },
    select: { caseId: true, assetId: true },
  });
  await recordEvent(tx, actor, {
    subject: { kind: "restriction", id: restrictionId },
    caseId,
    kind: "restriction.lifted",
    detail: { how, asset: await assetName(tx, assetId) },
    happened: { at, zone },
  });
  return allow();
}

/** Lifts whatever is in force of a case; says how many there were. */
export async function liftRestrictionsOfCase(
  tx: Tx,
  actor: Actor,
  caseId: string,
  lifted: Happened & { how: string },
): Promise<number> {
  const inForce = await tx.restriction.findMany({
    where: { caseId, liftedAt: null },
    select: { id: true },
  });
  for (const { id } of inForce) await liftRestriction(tx, actor, id, lifted);
  return inForce.length;
}

async function assetName(tx: Tx, assetId: string | null): Promise<string | null> {
  if (!assetId) return null;
  const asset = await tx.asset.findUnique({ where: { id: assetId }, select: { name: true } });
  return asset?.name ?? null;
}

/** It is still in force although its end was reached: the question comes again. */
export async function askAgain(
  tx: Tx,
  actor: Actor,
  restrictionId: string,
  { askAt, seen }: { askAt: Date; seen: string },
): Promise<Verdict> {
  const { count } = await tx.restriction.updateMany({
    where: { id: restrictionId, liftedAt: null },
    data: { askAt, version: { increment: 1 } },
  });
  if (count === 0) return refuse("cases.refusals.restrictionOver");
  await recordOn(tx, actor, restrictionId, "restriction.still_in_force", { seen });
  return allow();
}

/** Whether it is over is being found out otherwise: people are asked later, if at all. */
export async function putOffAsking(tx: Tx, restrictionId: string, askAt: Date): Promise<void> {
  await tx.restriction.updateMany({
    where: { id: restrictionId, liftedAt: null },
    data: { askAt },
  });
}

/** That the end which was named is reached, once for each time it is asked. */
export async function noteEndReached(
  tx: Tx,
  actor: Actor,
  restrictionId: string,
  at: Date,
): Promise<void> {
  await recordOn(tx, actor, restrictionId, "restriction.end_reached", {}, { at, zone: "UTC" });
}

async function recordOn(
  tx: Tx,
  actor: Actor,
  id: string,
  kind: string,
  detail: Record<string, string>,
  happened?: Happened,
): Promise<void> {
  const { caseId, assetId } = await tx.restriction.findUniqueOrThrow({
    where: { id },
    select: { caseId: true, assetId: true },
  });
  const asset = await assetName(tx, assetId);
  await recordEvent(tx, actor, {
    subject: { kind: "restriction", id },
    caseId,
    kind,
    detail: { ...detail, asset },
    ...(happened && { happened }),
  });
}
